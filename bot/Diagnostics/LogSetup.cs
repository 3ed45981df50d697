using System.Globalization;
using LiaisonBot.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace LiaisonBot.Diagnostics;

/// <summary>The log: console for people, JSON lines in <c>Data:Folder/logs</c> for tools, levels and more sinks from the section <c>Serilog</c>.</summary>
internal static class LogSetup
{
    private const string ConsoleLine = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const int DaysKept = 31;
    private const long LargestFileBytes = 50 << 20;

    // Their Information tells of each request and each query: neither a duty officer nor we would ask.
    private static readonly string[] Noisy = ["Microsoft.AspNetCore", "System.Net.Http"];

    // What it calls an error reaches us as an exception and is told once, where it is handled. Its own lines would come with
    // every attempt on a full disk.
    private const string Storage = "Microsoft.EntityFrameworkCore";

    // Said by the framework with a stack trace, when what stopped the start stands on standard error in one line.
    private const string StartFailed = "Hosting failed to start";

    /// <summary>Makes our log the host's only one. Secrets that reach it nevertheless are masked.</summary>
    public static ILoggingBuilder UseLiaisonLog(this ILoggingBuilder logging, IConfiguration settings, SecretMask mask)
    {
        logging.ClearProviders();
        // Serilog's own levels decide, in one place.
        logging.SetMinimumLevel(LogLevel.Trace);
        return logging.AddSerilog(CreateLogger(settings, mask), dispose: true);
    }

    /// <summary>The logger itself; whoever creates it disposes of it.</summary>
    public static Logger CreateLogger(IConfiguration settings, SecretMask mask)
    {
        var sinks = Levels()
            .ReadFrom.Configuration(settings, SinkAssemblies())
            .WriteTo.Console(outputTemplate: ConsoleLine, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                Path.Combine(settings["Data:Folder"] ?? "data", "logs", "liaisonbot-.log"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: LargestFileBytes,
                retainedFileCountLimit: DaysKept)
            .CreateLogger();

        // Two loggers, so that the mask also stands before sinks that the settings add.
        return Levels()
            .ReadFrom.Configuration(LevelsOf(settings), SinkAssemblies())
            .Enrich.FromLogContext()
            .WriteTo.Sink(new MaskingSink(sinks, mask), LevelAlias.Minimum)
            .CreateLogger();
    }

    private static LoggerConfiguration Levels() => Noisy
        .Aggregate(new LoggerConfiguration().MinimumLevel.Information(), (log, source) => log.MinimumLevel.Override(source, LogEventLevel.Warning))
        .MinimumLevel.Override(Storage, LogEventLevel.Fatal)
        .Filter.ByExcluding(seen => seen.MessageTemplate.Text == StartFailed && SettingsFailure.Explain(seen.Exception!) is not null);

    private static IConfiguration LevelsOf(IConfiguration settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.GetSection("Serilog:MinimumLevel").AsEnumerable()).Build();

    // Named, because a single-file program has no list of its assemblies to search.
    private static ConfigurationReaderOptions SinkAssemblies() =>
        new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);
}
