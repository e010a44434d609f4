using Bot.Crm.WriteBacks;
using Bot.Exports;
using Bot.Outbox;
using Bot.Turns.Events;
using Bot.Turns.MessageExtensions;
using Bot.Understanding.Memory;
using BotFramework;

namespace Bot.Turns;

internal static class TurnsRegistration
{
    /// <summary>The bot in Teams: the protocol, the turns, speaking unasked.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBotFramework(configuration);
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<TurnErrors>();
        services.AddSingleton(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>())
        {
            OnTurnError = provider.GetRequiredService<TurnErrors>().OnErrorAsync,
        });
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        FileUploads.Register(services);
        return services
            .AddSingleton<QuestionStore>()
            .AddSingleton<LastQuestions>()
            .AddSingleton<ShownRecords>()
            .AddSingleton<Conversations>()
            .AddSingleton<TurnLog>()
            .AddHostedService(provider => provider.GetRequiredService<TurnLog>())
            .AddSingleton<SaidBefore>()
            .AddSingleton<TestDigest>()
            .AddSingleton<Pages>()
            .AddSingleton<PrivateMessages>()
            .AddSingleton<IWriteBackDelivery>(provider => provider.GetRequiredService<PrivateMessages>())
            .AddSingleton<PrivateGrades>()
            .AddSingleton<SetupDialogue>()
            .AddSingleton<RowPresses>()
            .AddSingleton<AlertPresses>()
            .AddSingleton<SetupPresses>()
            .AddSingleton<Dialogue>()
            .AddSingleton<FirstContact>()
            .AddSingleton<PrivateChats>()
            .AddSingleton<PrivateAnswers>()
            .AddSingleton<MessageTurn>()
            .AddSingleton<ExportOffers>()
            .AddSingleton<ExportDesk>()
            .AddSingleton<FileUploads>()
            .AddSingleton(provider => UploadHosts.From(configuration, provider.GetRequiredService<IHostEnvironment>()))
            .AddSingleton<FileTurn>()
            .AddSingleton<PressTurn>()
            .AddSingleton<IConversationSender, ConversationSender>()
            .AddSingleton<IDelivery, UnaskedDelivery>()
            .AddEvents()
            .AddMessageExtensions()
            .AddSingleton<IBot, AccountDeskBot>();
    }

    /// <summary>Where Teams posts what happens.</summary>
    public static void MapTurns(this IEndpointRouteBuilder routes) => routes.MapPost(
        "/api/messages",
        static (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken cancellation) =>
            adapter.ProcessAsync(request, response, bot, cancellation));
}
