// The card on which settings are tried: it obeys at once, and Videre shows it anew, as another card would be.

/** Makes the card on which settings are tried work, where there is one. */
export function startPractice() {
  const card = document.querySelector("[data-practice]");
  card?.querySelector("[data-practice-next]").addEventListener("click", () => {
    card.reset();
    document.dispatchEvent(new Event("cardshown"));
  });
}
