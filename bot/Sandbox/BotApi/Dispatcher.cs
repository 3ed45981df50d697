using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Finds the method of a call and runs it under the world's gate.</summary>
internal sealed class Dispatcher
{
    private readonly World _world;
    private readonly Pace _pace;
    private readonly Dictionary<string, Func<ApiCall, JsonNode>> _methods;

    public Dispatcher(World world, UpdateMethods updates, Membership membership)
    {
        _world = world;
        _pace = new Pace(world.Clock);
        var send = new SendMethods(world);
        var edit = new EditMethods(world);
        var menu = new MenuMethods(world);
        var chat = new ChatMethods(world, membership);
        _methods = new Dictionary<string, Func<ApiCall, JsonNode>>
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
        lock (_world.Gate)
        {
            var limited = call.Method is "sendMessage" or "sendPhoto" or "sendDocument" or "editMessageText";
            if (_world.Options.EnforceLimits && limited && _world.FindRoom(call.Number("chat_id") ?? 0) is { } room)
            {
                _pace.Spend(room);
            }

            var result = _methods[call.Method](call);
            _world.Sent.Add(_world.Clock.GetUtcNow(), call.Method, call.Values, result);
            return result;
        }
    }
}
