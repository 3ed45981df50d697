using LiaisonBot.Commands;
using LiaisonBot.Letters;
using LiaisonBot.Patrols;
using LiaisonBot.Records;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Records;
using LiaisonBot.Talks;

namespace LiaisonBot;

/// <summary>The one page that names every command, button, alarm and event. What is not here does not exist.</summary>
internal static class Catalogue
{
    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new("letter", "thu", Venue.AnswerInPrivate, Shelf.Log, typeof(LetterLogged), Role.Officer, Role.Coordinator),
        new("patrol", "tuantra", Venue.AnswerInPrivate, Shelf.Log, typeof(PatrolLogged), Role.Officer, Role.Coordinator),
        new("talk", "hoidam", Venue.AnswerInPrivate, Shelf.Log, typeof(TalkLogged), Role.Officer, Role.Coordinator),
        new("find", "tim", Venue.AnswerInPrivate, Shelf.Look, typeof(RecordsFound), Role.Officer, Role.Commander, Role.Coordinator),
        new("show", "xem", Venue.AnswerInPrivate, Shelf.Look, typeof(RecordShown), Role.Officer, Role.Commander, Role.Coordinator),
        new("pending", "chotraloi", Venue.AnswerInPrivate, Shelf.Look, typeof(PendingListed), Role.Officer, Role.Commander, Role.Coordinator),
        new("upcoming", "lich", Venue.AnswerInPrivate, Shelf.Look, typeof(PlansListed), Role.Officer, Role.Commander, Role.Coordinator),
        new("void", "huy", Venue.AnswerInPrivate, Shelf.Correct, typeof(RecordVoided)),
        new("done", "xong", Venue.AnswerInPrivate, Shelf.Correct, typeof(PlanConfirmed), Role.Officer, Role.Coordinator),
    ];

    public static IReadOnlyList<ButtonSpec> Buttons { get; } =
    [
        new(AskedPressed.Prefix, typeof(AskedPressed)),
        new(RecordUndone.Prefix, typeof(RecordUndone), Role.Officer, Role.Coordinator),
        new(RecordRestored.Prefix, typeof(RecordRestored), Role.Officer, Role.Coordinator),
        new(PlanDone.Prefix, typeof(PlanDone), Role.Officer, Role.Coordinator),
        new(RecordShown.Prefix, typeof(RecordShown), Role.Officer, Role.Commander, Role.Coordinator),
        new(VoidOffered.Prefix, typeof(VoidOffered), Role.Officer, Role.Coordinator),
        new(DirectionTurned.Prefix, typeof(DirectionTurned), Role.Officer, Role.Coordinator),
    ];

    public static IReadOnlyList<AlarmSpec> Alarms { get; } =
    [
    ];

    public static IReadOnlyList<EventSpec> Events { get; } =
    [
    ];

    public static IReadOnlyList<RegisterSpec> Registers { get; } =
    [
        new(Register.Letter, typeof(LetterCard)),
        new(Register.Patrol, typeof(PatrolCard), typeof(PatrolDetailsAdded)),
        new(Register.Talk, typeof(TalkCard), typeof(TalkDetailsAdded)),
    ];

    /// <summary>Registers everyone named above and what they share.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(new CommandBook(Commands, Buttons, Alarms, Events));
        foreach (var handler in Commands.Select(c => c.Handler).Concat(Buttons.Select(b => b.Handler))
            .Concat(Alarms.Select(a => a.Handler)).Concat(Events.Select(e => e.Handler)).Concat(Registers.Select(r => r.Card))
            .Concat(Registers.Select(r => r.Details).OfType<Type>()).Distinct())
        {
            services.AddScoped(handler);
        }

        foreach (var register in Registers)
        {
            services.AddSingleton(register);
        }

        services.AddScoped<Registrar>();
        services.AddScoped<RecordDesk>();
        services.AddScoped<RecordPick>();
        services.AddScoped<PlanDetails>();
        services.AddScoped<Resend>();
        services.AddScoped<Cards>();
        return services;
    }
}
