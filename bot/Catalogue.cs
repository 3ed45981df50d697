using LiaisonBot.Commands;
using LiaisonBot.Letters;
using LiaisonBot.Records;
using LiaisonBot.Reminders;
using LiaisonBot.Schedules;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Tallies;

namespace LiaisonBot;

/// <summary>The one page that names every command, button, alarm and event. What is not here does not exist.</summary>
internal static class Catalogue
{
    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new("letter", "thu", Venue.AnswerInPrivate, Shelf.Log, typeof(LetterLogged), Role.Officer, Role.Coordinator),
        new("tally", "tonghop", Venue.Anywhere, Shelf.Figures, typeof(TallyAsked), Role.Officer, Role.Commander, Role.Coordinator),
        new("remind", "nhac", Venue.Anywhere, Shelf.Remind, typeof(ReminderSet)),
        new("reminders", "lichnhac", Venue.Anywhere, Shelf.Remind, typeof(RemindersListed)),
        new("schedule", "lichgui", Venue.Anywhere, Shelf.Group, typeof(ScheduleShown)),
    ];

    public static IReadOnlyList<ButtonSpec> Buttons { get; } =
    [
        new(AskedPressed.Prefix, typeof(AskedPressed)),
        new(RecordUndone.Prefix, typeof(RecordUndone), Role.Officer, Role.Coordinator),
        new(RecordRestored.Prefix, typeof(RecordRestored), Role.Officer, Role.Coordinator),
        new(PlanDone.Prefix, typeof(PlanDone), Role.Officer, Role.Coordinator),
        new(DirectionTurned.Prefix, typeof(DirectionTurned), Role.Officer, Role.Coordinator),
        new(TallyCard.Prefix, typeof(TallyTurned), Role.Officer, Role.Commander, Role.Coordinator),
        new(ReminderBoard.Prefix, typeof(ReminderPressed)),
    ];

    public static IReadOnlyList<AlarmSpec> Alarms { get; } =
    [
        new(Rearm.SchedulePrefix, typeof(ScheduleDue)),
    ];

    /// <summary>Who speaks when a schedule is due.</summary>
    public static IReadOnlyList<DueSpec> Dues { get; } =
    [
        new(SchedulePurpose.Reminder, typeof(ReminderDue)),
        new(SchedulePurpose.Tally, typeof(TallyDue)),
    ];

    public static IReadOnlyList<EventSpec> Events { get; } =
    [
    ];

    public static IReadOnlyList<RegisterSpec> Registers { get; } =
    [
        new(Register.Letter, typeof(LetterCard)),
    ];

    /// <summary>Registers everyone named above and what they share.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(new CommandBook(Commands, Buttons, Alarms, Events));
        foreach (var handler in Commands.Select(c => c.Handler).Concat(Buttons.Select(b => b.Handler))
            .Concat(Alarms.Select(a => a.Handler)).Concat(Events.Select(e => e.Handler)).Concat(Registers.Select(r => r.Card)).Distinct())
        {
            services.AddScoped(handler);
        }

        foreach (var register in Registers)
        {
            services.AddSingleton(register);
        }

        services.AddScoped<Registrar>();
        services.AddScoped<RecordDesk>();
        services.AddScoped<Resend>();
        services.AddScoped<Cards>();
        foreach (var due in Dues)
        {
            services.AddKeyedScoped(typeof(IDue), due.Purpose, due.Handler);
        }

        return services;
    }
}
