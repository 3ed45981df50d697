using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Finds the method of a call and runs it under the world's gate.</summary>
internal sealed class Dispatcher
{
    private readonly World world;
    private readonly Pace pace;
    private readonly Dictionary<string, Func<ApiCall, JsonNode>> methods;

    public Dispatcher(World world, UpdateMethods updates, Membership membership)
    {
        this.world = world;
        pace = new Pace(world.Clock);
        var send = new SendMethods(world);
        var edit = new EditMethods(world);
        var menu = new MenuMethods(world);
        var chat = new ChatMethods(world, membership);
        methods = new Dictionary<string, Func<ApiCall, JsonNode>>
        {
            ["getMe"] = _ => chat.GetMe(),
            ["setWebhook"] = updates.SetWebhook,
            ["deleteWebhook"] = updates.DeleteWebhook,
            ["getWebhookInfo"] = _ => updates.GetWebhookInfo(),
            ["sendMessage"] = send.SendMessage,
            ["sendPhoto"] = send.SendPhoto,
            ["sendDocument"] = send.SendDocument,
            ["sendChatAction"] = send.SendChatAction,
            ["editMessageText"] = edit.EditText,
            ["editMessageReplyMarkup"] = edit.EditMarkup,
            ["deleteMessage"] = edit.Delete,
            ["answerCallbackQuery"] = edit.AnswerCallback,
            ["setMyCommands"] = menu.Set,
            ["deleteMyCommands"] = menu.Delete,
            ["getMyCommands"] = menu.Get,
            ["getChat"] = chat.GetChat,
            ["getChatMember"] = chat.GetMember,
            ["getChatAdministrators"] = chat.GetAdministrators,
            ["leaveChat"] = chat.Leave,
            ["getFile"] = chat.GetFile,
        };
    }

    /// <summary>The result; throws <see cref="ApiException"/>.</summary>
    public JsonNode Run(ApiCall call)
    {
        lock (world.Gate)
        {
            var limited = call.Method is "sendMessage" or "sendPhoto" or "sendDocument" or "editMessageText";
            if (world.Options.EnforceLimits && limited && world.FindRoom(call.Number("chat_id") ?? 0) is { } room)
            {
                pace.Spend(room);
            }

            var result = methods[call.Method](call);
            world.Sent.Add(world.Clock.GetUtcNow(), call.Method, call.Values, result);
            return result;
        }
    }
}
