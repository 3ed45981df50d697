using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Known;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Commands;

/// <summary>Every command, button and alarm there is, found by what a person typed or an engine rang.</summary>
internal sealed class CommandBook
{
    private readonly Dictionary<string, CommandSpec> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ButtonSpec> _buttons;
    private readonly Dictionary<string, AlarmSpec> _alarms;
    private readonly Dictionary<Type, EventSpec> _events;

    public CommandBook(IReadOnlyList<CommandSpec> commands, IReadOnlyList<ButtonSpec> buttons, IReadOnlyList<AlarmSpec> alarms, IReadOnlyList<EventSpec> events)
    {
        Commands = commands;
        foreach (var spec in commands)
        {
            _byWord.Add(spec.Name, spec);
            _byWord.TryAdd(spec.Alias, spec);
        }

        _buttons = buttons.ToDictionary(b => b.Prefix, StringComparer.Ordinal);
        _events = events.ToDictionary(e => e.Kind);
        _alarms = alarms.ToDictionary(a => a.Prefix, StringComparer.Ordinal);
    }

    /// <summary>In the order of the help.</summary>
    public IReadOnlyList<CommandSpec> Commands { get; }

    /// <summary>Who is asked about a private text that is no command, in this order; each an <see cref="IFreeText"/>.</summary>
    public required IReadOnlyList<Type> FreeTexts { get; init; }

    /// <summary>Who is asked about a logging command that was edited after it was sent; an <see cref="IFreeText"/>.</summary>
    public required Type Edited { get; init; }

    /// <summary>Who takes files and places; an <see cref="IEnclosed"/>.</summary>
    public required Type Enclosed { get; init; }

    /// <summary>All words that are commands, without the slash.</summary>
    public IEnumerable<string> Words => _byWord.Keys;

    /// <summary>The command a word names, in any case, with or without tone marks; null when none.</summary>
    public CommandSpec? Find(string word) => _byWord.GetValueOrDefault(Folding.Fold(word));

    /// <summary>The button this data belongs to, and what stands behind its colon; null when it was never ours.</summary>
    public (ButtonSpec Spec, string Argument)? FindButton(string data)
    {
        var parts = data.Split(':', 2);
        return parts.Length == 2 && _buttons.TryGetValue(parts[0], out var spec) ? (spec, parts[1]) : null;
    }

    /// <summary>The alarm with this prefix.</summary>
    public AlarmSpec GetAlarm(string prefix) => _alarms[prefix];

    /// <summary>Who takes in an update of this kind; null when nobody does.</summary>
    public EventSpec? FindEvent(Incoming what) => _events.GetValueOrDefault(what.GetType());

    /// <summary>The commands a person may use, in the order of the help.</summary>
    public IEnumerable<CommandSpec> For(Actor actor) => Commands.Where(c => Gate.Admits(actor, c.OfferedTo));
}

/// <summary>The one permission check: asked once, before a command or a press is carried out.</summary>
internal static class Gate
{
    /// <summary>Whether somebody with these roles may do it at all; what it is done to is checked where that is looked up.</summary>
    public static bool Admits(Actor actor, IReadOnlyList<Role> roles) => roles.Count == 0 || actor.Is(roles);
}
