# The kit as an image: docs/deploy.md tells how it is run. Nothing outside /data and /tmp is written.
FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/easyread \
    && /opt/easyread/bin/pip install --no-cache-dir --disable-pip-version-check -c constraints.txt '.[scripts]'

FROM python:3.13-slim
# The image carries espeak-ng, which is under the GPL (docs/licences.md).
LABEL org.opencontainers.image.title="Samtalekassen" \
    org.opencontainers.image.licenses="MPL-2.0 AND CC-BY-4.0 AND GPL-3.0-or-later"
COPY --from=build /opt/easyread /opt/easyread
COPY --from=build /source/docs/licences.md /opt/easyread/licences.md
# Whoever runs it, also as a user that nobody knows, may write here: platforms that choose the user choose group 0.
RUN install -d -o 10001 -g 0 -m 0770 /data
ENV HOME=/data PATH=/opt/easyread/bin:$PATH PYTHONDONTWRITEBYTECODE=1
USER 10001:0
VOLUME /data
EXPOSE 8080
# Python ends by itself on SIGINT. As the first process of a container it would not hear SIGTERM.
STOPSIGNAL SIGINT
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["easyread"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080", "--data", "/data"]
