"""What the kit is made of beside itself: the licences of its libraries, and the list (SBOM) beside the wheel."""
