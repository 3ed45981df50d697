using LiaisonBot.Commands;

namespace LiaisonBot;

/// <summary>The one page that names every command, button, alarm and event. What is not here does not exist.</summary>
internal static class Catalogue
{
    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
    ];

    public static IReadOnlyList<ButtonSpec> Buttons { get; } =
    [
        new(AskedPressed.Prefix, typeof(AskedPressed)),
    ];

    public static IReadOnlyList<AlarmSpec> Alarms { get; } =
    [
    ];

    public static IReadOnlyList<EventSpec> Events { get; } =
    [
    ];

    /// <summary>Registers everyone named above and what they share.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(new CommandBook(Commands, Buttons, Alarms, Events));
        foreach (var handler in Commands.Select(c => c.Handler).Concat(Buttons.Select(b => b.Handler))
            .Concat(Alarms.Select(a => a.Handler)).Concat(Events.Select(e => e.Handler)).Distinct())
        {
            services.AddScoped(handler);
        }

        return services;
    }
}
