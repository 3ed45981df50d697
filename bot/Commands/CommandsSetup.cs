using LiaisonBot.Commands.Door;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Commands;

/// <summary>What stands between the wire and a slice.</summary>
internal static class CommandsSetup
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton(s => new Greeting(s.GetRequiredService<IOptions<LocaleOptions>>().Value.Language == "en" ? Tongue.En : Tongue.Vi));
        services.AddSingleton<Welcome>();
        services.AddSingleton<Members>();
        services.AddScoped<RosterCache>();
        services.AddScoped<AuditNotes>();
        services.AddScoped<CommandDesk>();
        services.AddScoped<AskedAgain>();
        services.AddScoped<CommandRouter>();
        services.AddScoped<OpenQuestions>();
        services.AddScoped<Admission>();
        services.AddScoped<Doorkeeper>();
        return services;
    }
}
