# The bot as a container: no sandbox inside, so without a token it says so and exits 1.
# Build arguments choose the suppliers: ChatClient = BotApi | TelegramBot, JobEngine = Timer | Hangfire.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG ChatClient=BotApi
ARG JobEngine=Timer
WORKDIR /src
COPY Directory.Build.props Directory.Packages.props ./
COPY bot/bot.csproj bot/
COPY storage/storage.csproj storage/
RUN dotnet restore bot --use-current-runtime -p:PublishReadyToRun=true -p:ChatClient=$ChatClient -p:JobEngine=$JobEngine
COPY .editorconfig ./
COPY storage/ storage/
COPY bot/ bot/
# .ci/run runs this very command and starts what came out.
RUN dotnet publish bot -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -o /app -p:Sandbox=false -p:ChatClient=$ChatClient -p:JobEngine=$JobEngine

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Charts and reports are drawn by librsvg with Noto fonts; ICU and tzdata carry Vietnamese text and time zones.
RUN apt-get update \
 && apt-get install -y --no-install-recommends librsvg2-bin fonts-noto-core libicu74 tzdata curl \
 && rm -rf /var/lib/apt/lists/*
ENV LIAISONBOT_Data__Folder=/data \
    LIAISONBOT_Http__Urls=http://+:8080 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
COPY --from=build /app /app
RUN mkdir /data && chown app /data
USER app
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://127.0.0.1:8080/healthz
ENTRYPOINT ["dotnet", "/app/liaisonbot.dll"]
