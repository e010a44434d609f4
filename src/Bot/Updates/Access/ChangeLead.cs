using Bot.Understanding;
using Domain.Accounts;
using Domain.Asking;

namespace Bot.Updates.Access;

/// <summary><c>Jane Doe leads Contoso</c>: whoever leads an account sees all of it and decides who else does.</summary>
internal sealed class ChangeLead : IUpdate
{
    public UpdateKind Kind => UpdateKind.AccountLead;

    public string Done => "Lead changed";

    public bool IsPrivate => true;

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => OwnerChange.Propose(order, inquiry, Account.Fields.Leader, account => account.Leader, "lead", "leads");
}

/// <summary><c>sponsor of Contoso is Jane Doe</c>: a sponsor sees and decides what the lead does.</summary>
internal sealed class ChangeSponsor : IUpdate
{
    public UpdateKind Kind => UpdateKind.AccountSponsor;

    public string Done => "Sponsor changed";

    public bool IsPrivate => true;

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => OwnerChange.Propose(order, inquiry, Account.Fields.Sponsor, account => account.Sponsor, "sponsor", "sponsors");
}
