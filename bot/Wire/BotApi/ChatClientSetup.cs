using LiaisonBot.Chat;
using LiaisonBot.Wire.BotApi;

// Not the folder's namespace: every supplier folder defines this same class, so that choosing one needs no #if.
namespace LiaisonBot.Wire;

/// <summary>The chat port's supplier: our own thin Bot API client.</summary>
internal static class ChatClientSetup
{
    /// <summary>Registers IChat and IUpdateSource. Needs TelegramOptions and a TimeProvider.</summary>
    public static IServiceCollection AddChatClient(this IServiceCollection services) => services
        .AddSingleton<BotApiLine>()
        .AddSingleton<BotApiCall>()
        .AddSingleton<IChat, BotApiChat>()
        .AddSingleton<IUpdateSource, BotApiUpdates>();
}
