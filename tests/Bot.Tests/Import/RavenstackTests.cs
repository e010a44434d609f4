using Domain;
using Domain.Tickets;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>A public export of accounts and support tickets that contradicts itself: many tickets are older than their account.</summary>
public sealed class RavenstackTests
{
    private const string Accounts = "account_id,account_name,industry,country,signup_date,referral_source,plan_tier,seats,is_trial,churn_flag\n"
        + "A-1,Company_0,EdTech,US,16-10-2024,partner,Basic,9,FALSE,FALSE\nA-2,Company_1,FinTech,IN,17-08-2023,other,Basic,18,FALSE,TRUE\n";

    private const string Tickets = "ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,first_response_time_minutes,satisfaction_score,escalation_flag\n"
        + "T-1,A-1,27-07-2023,28-07-2023 03:00,27,high,74,,FALSE\nT-2,A-1,17-10-2024,17-10-2024 19:00,19,urgent,93,4,TRUE\nT-3,A-2,20-08-2023,21-08-2023 23:00,47,medium,126,5,FALSE\nT-4,A-9,20-08-2023,,,low,1,,FALSE\n";

    [Fact]
    public async Task Its_tickets_go_in_and_those_from_before_their_account_are_told_row_by_row()
    {
        using var world = new ImportWorld();
        world.File("ravenstack_accounts.csv", Accounts).File("ravenstack_supports_ticket.csv", Tickets);

        var summary = await world.Import(map: null);

        Assert.Equal(("ravenstack", true), (summary.Map, summary.MapWasRecognised));
        Assert.Equal(
            [("ravenstack_supports_ticket.csv", 2, "opened", "ticket \"T-1\" is of 2023-07-27, before its account began on 2024-10-16")],
            summary.Contradictions.Select(row => (row.File, row.Line, row.Column, row.Reason)));
        Assert.Equal(["T-4"], summary.Rejects.Select(reject => reject.Row[0]));
        var tickets = (await world.Now()).Of(Ticket.Kind, Clearance.Money);
        Assert.Equal([TicketState.Closed, TicketState.Closed, TicketState.Closed], tickets.Select(ticket => ticket.State!.Value));
        Assert.Equal((1m, 4m), (tickets.Single(ticket => ticket.Priority == "urgent").Escalation!.Value, tickets.Single(ticket => ticket.Priority == "urgent").Satisfaction!.Value));
    }

    [Fact]
    public async Task The_contradictions_are_written_with_their_rows()
    {
        using var world = new ImportWorld();
        world.File("ravenstack_accounts.csv", Accounts).File("ravenstack_supports_ticket.csv", Tickets);

        var summary = await world.Import(map: null);

        var file = Assert.Single(summary.ContradictionsFiles);
        Assert.EndsWith("ravenstack_supports_ticket.csv.contradictions.csv", file, StringComparison.Ordinal);
        Assert.Contains("2,opened,", await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
