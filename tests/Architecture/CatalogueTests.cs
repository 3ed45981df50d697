using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.People;
using LiaisonBot.Words;

namespace LiaisonBot.Tests.Architecture;

/// <summary>The Catalogue names everyone, and everyone it names has words.</summary>
public sealed class CatalogueTests
{
    [Theory]
    [InlineData(typeof(ICommand))]
    [InlineData(typeof(IButton))]
    [InlineData(typeof(IAlarm))]
    [InlineData(typeof(IDue))]
    [InlineData(typeof(IEvent))]
    [InlineData(typeof(IStartDeed))]
    public void Names_everyone_there_is(Type kind)
    {
        var named = Catalogue.Commands.Select(c => c.Handler).Concat(Catalogue.Buttons.Select(b => b.Handler)).Concat(Catalogue.Alarms.Select(a => a.Handler))
            .Concat(Catalogue.Dues.Select(d => d.Handler)).Concat(Catalogue.Events.Select(e => e.Handler)).Concat(Catalogue.StartDeeds).ToHashSet();
        Assert.DoesNotContain(typeof(Catalogue).Assembly.GetTypes(), t => t is { IsClass: true, IsAbstract: false } && kind.IsAssignableFrom(t) && !named.Contains(t));
    }

    [Fact]
    public void Every_command_has_a_menu_line_in_both_languages_that_the_messenger_takes()
    {
        foreach (var spec in Catalogue.Commands)
        {
            foreach (var say in new[] { Phrases.In(Tongue.Vi), Phrases.In(Tongue.En) })
            {
                Assert.InRange(say.MenuText(spec.Name).Length, 1, 60);
                Assert.Matches("^[a-z0-9_]{1,32}$", say.WordOf(spec));
            }
        }
    }

    [Fact]
    public void Every_role_has_a_name_in_both_languages() => Assert.All(
        Enum.GetValues<Role>(), role => Assert.NotEqual(Phrases.In(Tongue.Vi).RoleName(role), Phrases.In(Tongue.En).RoleName(role)));

    [Fact]
    public void Words_that_name_a_command_name_one_only()
    {
        var words = Catalogue.Commands.SelectMany(c => new[] { c.Name, c.Alias }.Distinct()).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }
}
