using Bot.Updates.Undoing;
using Bot.Updates.Waiting;

namespace Bot.Updates;

internal static class UpdatesRegistration
{
    /// <summary>Writing what people order, and taking it back.</summary>
    public static IServiceCollection AddUpdates(this IServiceCollection services) => services.AddSingleton<UpdateInquiries>().AddSingleton<UpdateDesk>().AddSingleton<UndoDesk>().AddSingleton<WaitingProposals>().AddSingleton<ConfirmationDesk>();
}
