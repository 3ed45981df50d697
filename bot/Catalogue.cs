using LiaisonBot.Backups;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Counterparts;
using LiaisonBot.Delivery;
using LiaisonBot.Diagnostics;
using LiaisonBot.Files;
using LiaisonBot.Forms;
using LiaisonBot.Groups;
using LiaisonBot.Help;
using LiaisonBot.Holidays;
using LiaisonBot.Letters;
using LiaisonBot.Patrols;
using LiaisonBot.People;
using LiaisonBot.Records;
using LiaisonBot.Reminders;
using LiaisonBot.Schedules;
using LiaisonBot.Status;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Talks;
using LiaisonBot.Tallies;
using LiaisonBot.Units;

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
        new("pending", "chotraloi", Venue.AnswerInPrivate, Shelf.Look, typeof(PendingListed), Role.Officer, Role.Commander, Role.Coordinator),
        new("upcoming", "lich", Venue.AnswerInPrivate, Shelf.Look, typeof(PlansListed), Role.Officer, Role.Commander, Role.Coordinator),
        new("find", "tim", Venue.AnswerInPrivate, Shelf.Look, typeof(RecordsFound), Role.Officer, Role.Commander, Role.Coordinator),
        new("show", "xem", Venue.AnswerInPrivate, Shelf.Look, typeof(RecordShown), Role.Officer, Role.Commander, Role.Coordinator),
        new("edit", "sua", Venue.AnswerInPrivate, Shelf.Correct, typeof(RecordEdited), Role.Officer, Role.Coordinator),
        new("history", "lichsu", Venue.AnswerInPrivate, Shelf.Look, typeof(HistoryShown), Role.Officer, Role.Commander, Role.Coordinator),
        new("sendback", "tralai", Venue.AnswerInPrivate, Shelf.Correct, typeof(RecordSentBack), Role.Commander, Role.Coordinator),
        new("restore", "khoiphuc", Venue.AnswerInPrivate, Shelf.Correct, typeof(VoidTakenBack), Role.Officer, Role.Coordinator),
        new("done", "xong", Venue.AnswerInPrivate, Shelf.Correct, typeof(PlanConfirmed), Role.Officer, Role.Coordinator),
        new("void", "huy", Venue.AnswerInPrivate, Shelf.Correct, typeof(RecordVoided)) { OfferedTo = [Role.Officer, Role.Coordinator] },
        new("tally", "tonghop", Venue.Anywhere, Shelf.Figures, typeof(TallyAsked), Role.Officer, Role.Commander, Role.Coordinator),
        new("remind", "nhac", Venue.Anywhere, Shelf.Remind, typeof(ReminderSet)),
        new("reminders", "lichnhac", Venue.Anywhere, Shelf.Remind, typeof(RemindersListed)),
        new("schedule", "lichgui", Venue.Anywhere, Shelf.Group, typeof(ScheduleShown)),
        new("bind", "lienket", Venue.GroupOnly, Shelf.Group, typeof(GroupBound), Role.Coordinator),
        new("unbind", "bolienket", Venue.GroupOnly, Shelf.Group, typeof(GroupUnbound), Role.Coordinator, Role.Administrator),
        new("invite", "moi", Venue.PrivateOnly, Shelf.People, typeof(InviteMade), Role.Coordinator, Role.Administrator),
        new("people", "thanhvien", Venue.AnswerInPrivate, Shelf.People, typeof(PeopleListed), Role.Coordinator, Role.Administrator),
        new("units", "donvi", Venue.AnswerInPrivate, Shelf.People, typeof(UnitsAsked)),
        new("counterparts", "phiaban", Venue.AnswerInPrivate, Shelf.People, typeof(CounterpartsAsked)),
        new("holidays", "ngaynghi", Venue.AnswerInPrivate, Shelf.People, typeof(HolidaysAsked)),
        new("status", "tinhtrang", Venue.PrivateOnly, Shelf.People, typeof(StatusAsked), Role.Administrator),
        new("jobs", "congviec", Venue.PrivateOnly, Shelf.People, typeof(JobsAsked), Role.Administrator),
        new("drafts", "nhap", Venue.AnswerInPrivate, Shelf.Log, typeof(DraftsListed), Role.Officer, Role.Coordinator),
        new("cancel", "thoi", Venue.AnswerInPrivate, Shelf.Correct, typeof(CancelAsked)),
        new("help", "trogiup", Venue.Anywhere, Shelf.Help, typeof(HelpAsked)),
        new("whoami", "toi", Venue.AnswerInPrivate, Shelf.Help, typeof(WhoAmIAsked)),
        new("language", "ngonngu", Venue.AnswerInPrivate, Shelf.Help, typeof(LanguageAsked)),
        new("start", "batdau", Venue.PrivateOnly, Shelf.Help, typeof(StartSent)),
    ];

    public static IReadOnlyList<ButtonSpec> Buttons { get; } =
    [
        new(AskedPressed.Prefix, typeof(AskedPressed)),
        new(RecordUndone.Prefix, typeof(RecordUndone), Role.Officer, Role.Coordinator),
        new(RecordRestored.Prefix, typeof(RecordRestored), Role.Officer, Role.Coordinator),
        new(PlanDone.Prefix, typeof(PlanDone), Role.Officer, Role.Coordinator),
        new(RecordShown.Prefix, typeof(RecordShown), Role.Officer, Role.Commander, Role.Coordinator),
        new(EditPressed.Prefix, typeof(EditPressed), Role.Officer, Role.Coordinator) { Private = true },
        new(RecordKept.Prefix, typeof(RecordKept), Role.Officer, Role.Coordinator) { Private = true },
        new(VoidOffered.Prefix, typeof(VoidOffered), Role.Officer, Role.Coordinator),
        new(DirectionTurned.Prefix, typeof(DirectionTurned), Role.Officer, Role.Coordinator),
        new(FilePlaced.Prefix, typeof(FilePlaced), Role.Officer, Role.Coordinator) { Private = true },
        new(PlacePlaced.Prefix, typeof(PlacePlaced), Role.Officer, Role.Coordinator) { Private = true },
        new(FilesShown.Prefix, typeof(FilesShown), Role.Officer, Role.Commander, Role.Coordinator) { Private = true },
        new(FileRemoved.Prefix, typeof(FileRemoved), Role.Officer, Role.Coordinator) { Private = true },
        new(LetterTaken.Prefix, typeof(LetterTaken), Role.Commander) { Private = true },
        new(FormKeys.Prefix, typeof(FormPressed), Role.Officer, Role.Coordinator) { Private = true },
        new(TallyCard.Prefix, typeof(TallyTurned), Role.Officer, Role.Commander, Role.Coordinator),
        new(ReminderBoard.Prefix, typeof(ReminderPressed)),
        new(HelpShelves.Prefix, typeof(HelpShelves)) { Private = true },
        new(LanguageChosen.Prefix, typeof(LanguageChosen)) { Private = true },
        new(UnitsShown.Prefix, typeof(UnitsShown)) { Private = true },
        new(CounterpartsShown.Prefix, typeof(CounterpartsShown)) { Private = true },
        new(HolidaysShown.Prefix, typeof(HolidaysShown)) { Private = true },
        new(PeopleListed.Prefix, typeof(PeopleListed), Role.Coordinator, Role.Administrator) { Private = true },
        new(PersonCard.Prefix, typeof(PersonCard), Role.Coordinator, Role.Administrator) { Private = true },
        new(PersonRemoved.Prefix, typeof(PersonRemoved), Role.Coordinator, Role.Administrator) { Private = true },
        new(PersonLocked.Prefix, typeof(PersonLocked), Role.Coordinator, Role.Administrator) { Private = true },
        new(PersonTransferred.Prefix, typeof(PersonTransferred), Role.Coordinator, Role.Administrator) { Private = true },
        new(RoleGiven.Prefix, typeof(RoleGiven), Role.Coordinator, Role.Administrator) { Private = true },
        new(RoleTaken.Prefix, typeof(RoleTaken), Role.Coordinator, Role.Administrator) { Private = true },
        new(StatusAsked.Prefix, typeof(StatusAsked), Role.Administrator) { Private = true },
    ];

    public static IReadOnlyList<AlarmSpec> Alarms { get; } =
    [
        new(Rearm.Heartbeat.Prefix, typeof(HeartbeatRang)),
        new(Rearm.SchedulePrefix, typeof(ScheduleDue)),
        new(UrgentDue.Prefix, typeof(UrgentDue)),
        new(NightlyBackup.Key.Prefix, typeof(BackupDue)),
    ];

    /// <summary>Who speaks when a schedule is due.</summary>
    public static IReadOnlyList<DueSpec> Dues { get; } =
    [
        new(SchedulePurpose.Reminder, typeof(ReminderDue)),
        new(SchedulePurpose.Tally, typeof(TallyDue)),
    ];

    public static IReadOnlyList<EventSpec> Events { get; } =
    [
        new(typeof(BotMembership), typeof(MembershipChanged)),
    ];

    /// <summary>The guided forms, one a register.</summary>
    public static IReadOnlyList<FormSpec> Forms { get; } = [LetterForm.Spec, PatrolForm.Spec, TalkForm.Spec];

    /// <summary>Who is asked about a private text that is no command, in this order.</summary>
    public static IReadOnlyList<Type> FreeTexts { get; } =
    [
        typeof(FormTyped),
        typeof(FormFromWords),
    ];

    /// <summary>Who is asked about a logging command that was edited after it was sent.</summary>
    public static Type Edited { get; } = typeof(MessageEdited);

    /// <summary>Who takes files and places.</summary>
    public static Type Enclosed { get; } = typeof(Enclosures);

    /// <summary>What the host does at each start, in this order; each an <see cref="IStartDeed"/>.</summary>
    public static IReadOnlyList<Type> StartDeeds { get; } =
    [
        typeof(RestoredTold),
        typeof(AwayTold),
        typeof(HolidaySeed),
        typeof(SettingsNoted),
    ];

    public static IReadOnlyList<RegisterSpec> Registers { get; } =
    [
        new(Register.Letter, typeof(LetterCard), typeof(LetterLogged)),
        new(Register.Patrol, typeof(PatrolCard), typeof(PatrolLogged), typeof(PatrolDetailsAdded)),
        new(Register.Talk, typeof(TalkCard), typeof(TalkLogged), typeof(TalkDetailsAdded)),
    ];

    /// <summary>Registers everyone named above and what they share.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(new CommandBook(Commands, Buttons, Alarms, Events) { FreeTexts = FreeTexts, Edited = Edited, Enclosed = Enclosed });
        services.AddHostedService(s => new StartDeeds(s.GetRequiredService<WorkQueue>(), StartDeeds));
        services.AddSingleton(new FormBook(Forms));
        foreach (var handler in Handlers().Distinct())
        {
            services.AddScoped(handler);
        }

        foreach (var register in Registers)
        {
            services.AddSingleton(register);
        }

        foreach (var due in Dues)
        {
            services.AddKeyedScoped(typeof(IDue), due.Purpose, due.Handler);
        }

        return services;
    }

    private static IEnumerable<Type> Handlers() =>
    [
        .. Commands.Select(c => c.Handler), .. Buttons.Select(b => b.Handler), .. Alarms.Select(a => a.Handler), .. Events.Select(e => e.Handler),
        .. FreeTexts, Edited, Enclosed, .. StartDeeds, .. Registers.Select(r => r.Card), .. Registers.Select(r => r.Details).OfType<Type>(), .. Shared,
    ];

    // What several of the above are made of.
    private static readonly Type[] Shared =
    [
        typeof(Registrar), typeof(ReminderFollow), typeof(RecordDesk), typeof(RecordPick), typeof(AnsweredLetter), typeof(UrgentLetters), typeof(PlanDetails), typeof(Resend), typeof(Twins), typeof(RecordFlow), typeof(Editing), typeof(Cards), typeof(BegunInGroup), typeof(Places),
        typeof(UnitTable), typeof(UnitChange), typeof(WindowSet), typeof(CounterpartTable), typeof(HolidayTable),
        typeof(FormDesk), typeof(FormFace), typeof(FormPicks), typeof(FormExpiry),
        typeof(DiskUse),
    ];
}
