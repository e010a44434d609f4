using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Orders.Alerts;
using Bot.Understanding.Orders.Contacts;
using Bot.Understanding.Orders.CrmValues;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Orders.Escalations;
using Bot.Understanding.Orders.Health;
using Bot.Understanding.Orders.Interactions;
using Bot.Understanding.Orders.Promises;
using Bot.Understanding.Orders.Qualifications;
using Bot.Understanding.Orders.Reports;
using Bot.Understanding.Orders.Reviews;
using Bot.Understanding.Orders.Risks;
using Bot.Understanding.Orders.Targets;
using Bot.Understanding.Orders.Teams;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;

namespace Bot.Understanding.Orders;

/// <summary>Recognises updates by how they begin. What follows is content: it is searched for the account it is about and for nothing else.</summary>
internal sealed partial class OrderReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int LongestLead = 6;
    private const int LongestSubject = 5;

    /// <summary>The order that the tokens begin with; null when they ask or say something else.</summary>
    public Intent? Read(IReadOnlyList<Token> tokens)
    {
        if (new CorrectionReader(text, names, context).Read(tokens) is { } correction)
            return correction;
        if (new TargetReader(text, names, context).Read([.. tokens]) is { } ofTargets)
            return ofTargets;
        var start = 0;
        while (start < tokens.Count && start < LongestLead && Cue(tokens, start) is null && (IsLead(tokens, start, out var length) || IsAbout(tokens, start, out length)))
            start += length;
        if (start >= tokens.Count)
            return null;
        List<Token> order = [.. tokens.Skip(start)];
        if (new HealthReader(text, names, context).Read(order) is { } ofHealth)
            return ofHealth;
        if (new QualificationReader(text, names, context).Read(order) is { } ofQualification)
            return ofQualification;
        if (new EscalationReader(text, names, context).Read(order) is { } ofEscalations)
            return ofEscalations;
        if (new AlertReader(text, names, context).Read(order) is { } ofAlerts)
            return ofAlerts;
        if (new AlertLimitReader(text, names, context).Read(order) is { } ofLimits)
            return ofLimits;
        if (new SubscriptionReader(text, context).Read(order) is { } ofSubscriptions)
            return ofSubscriptions;
        if (new ReviewChangeReader(text, names, context).Read(order) is { } ofReview)
            return ofReview;
        var found = Cue(tokens, start);
        if (found?.Meaning.Name is null or "other" && Told(order) is { } told)
            return told;
        if (found?.Meaning.Name is null or "other" && !IsOtherPhrase(tokens, start) && new ReviewReader(text, names, context).Read(order) is { } ofReviews)
            return ofReviews;
        if (found?.Meaning.Name is null or "other" or "make" or "add" && !IsOtherPhrase(tokens, start) && !IsOfAccount(tokens, start) && new DealOrderReader(text, names, context).Read(order) is { } ofDeals)
            return ofDeals;
        if (found?.Meaning.Name is null or "promised" or "promised-us" or "action" or "new-action" or "will"
            && new PromiseReader(text, names, context).Read(found?.Meaning.Name, [.. tokens.Skip(start + (found?.Length ?? 0))]) is { } ofPromises)
            return ofPromises;
        if (found is not { } cue)
            return null;
        var rest = tokens.Skip(start + cue.Length).ToList();
        return cue.Meaning.Name switch
        {
            "note" => Note(tokens, start, rest),
            "notes" => rest.Exists(token => token.IsMark(':') || token.IsMark('—') || token.IsMark('-')) ? Note(tokens, start, rest) : null,
            "risk" => new RiskReader(text, names, context).Read([.. tokens.Skip(start).Take(cue.Length)], rest),
            "new-deal" => new NewDealReader(text, names, context).Read(rest, isSaid: tokens[start].Word != "new"),
            "contact" => new ContactReader(text, names, context).Ordered(rest),
            "crm-value" => new CrmValueReader(text, names, context).Read(rest),
            "parse" => rest.Count > 0 ? new Intent.Explain(text[tokens[start].End..].Trim(' ', ':')) : null,
            "undo" => IsBlank(rest) ? Plain(UpdateKind.Undo) : Unsupported(),
            "link" => Link(rest),
            "unlink" => new Intent.Order(new(UpdateKind.UnlinkChannel, text, "", Named(rest))),
            "scenario" => Scenario(rest),
            "delete-scenario" => new Intent.Order(new(UpdateKind.DeleteScenario, text, Value(rest), [])),
            "other" when tokens[start].Word is "add" or "remind" or "task" or "schedule" => Unsupported(),
            "other" => Other(rest),
            var name => Call(name, rest) ?? Setting(name, rest) ?? Showing(name, rest) ?? Access(name, rest) ?? (name is "add" or "new-action" ? Unsupported() : null),
        };
    }

    /// <summary>What has become of a risk, and what is told of people: who comes to a review and what it goes through, who leads an account and what else somebody does for it, what has become of a contact.</summary>
    private Intent? Told(List<Token> tokens) =>
        new RiskChangeReader(text, names, context).Read(tokens) ?? (Intent?)new AgendaReader(text, names, context).Read(tokens) ?? new AttendeeReader(text, names, context).Read(tokens) ?? new OwnerReader(text, names).Read(tokens) ?? new TeamRoleReader(text, names).Read(tokens) ?? new ContactChangeReader(text, names, context).Read(tokens);

    /// <summary>"Update me on", "close rate", "put together": the verb begins a longer phrase that is no order.</summary>
    private static bool IsOtherPhrase(IReadOnlyList<Token> tokens, int at) => Cue(tokens, at) is null && Words.Orders.Longest(tokens, at) is not null;

    /// <summary>"Reassign the Acme account", "assign Acme to Jane": whose the account is, not whose its deals are.</summary>
    private bool IsOfAccount(IReadOnlyList<Token> tokens, int start)
    {
        for (var at = start; at < tokens.Count; at++)
            if (names.Longest(tokens, at) is { Matches: [{ Name.Kind: NameKind.Account }, ..] } name && at + name.Length < tokens.Count
                && (tokens[at + name.Length] is { Word: "account" or "customer" or "client" } || (tokens[start] is { Word: "assign" or "reassign" or "transfer" } && tokens[at + name.Length].IsWord("to"))))
                return true;
        return false;
    }

    /// <summary>Nothing follows but politeness.</summary>
    private static bool IsBlank(List<Token> rest) =>
        rest.TrueForAll(token => token.Kind == TokenKind.Mark || Words.Known.Longest([token], 0)?.Meaning.Concept is Concept.Filler or Concept.Thanks);

    /// <summary>An update that is understood to be one.</summary>
    public static Intent.Unsupported CannotChange(UnderstandingContext context) =>
        new(Beyond.Update, Sentence.Of($"I cannot change that from the chat yet. I can keep it as a note: begin with \"note:\"."), Nearest.For(["changes", "summary", "help"], context));

    private Intent.Unsupported Unsupported() => CannotChange(context);

    /// <summary>"Create a presentation", "change the password": what shall be made or changed is nothing of the portfolio.</summary>
    private Intent.Unsupported Other(List<Token> rest)
    {
        const int objectWithin = 3;
        var said = Spans([.. rest.TakeWhile(token => !token.IsMark(':'))]).Where(span => span is not Span.Mark && !span.IsWord(Concept.Filler)).ToList();
        var reason = said.OfType<Span.Far>().FirstOrDefault(far => far.Reason.Kind == "settings") ?? said.Take(objectWithin).OfType<Span.Far>().FirstOrDefault();
        return reason is { Reason.Kind: "texts" or "email" or "files" or "settings" } ? FarReply.Of(reason.Reason, said, context) : Unsupported();
    }

    private Intent.Order Plain(UpdateKind kind) => new(new(kind, text, "", []));

    private Intent Link(List<Token> rest) => Named(rest) is { IsEmpty: false } accounts
        ? new Intent.Order(new(UpdateKind.LinkChannel, text, "", accounts))
        : new Intent.Clarify(Sentence.Of($"Which account shall the channel be linked to? I know none by that name."), []);

    private Intent? Note(IReadOnlyList<Token> tokens, int start, List<Token> rest)
    {
        var content = rest.SkipWhile(token => token.Kind == TokenKind.Mark).ToList();
        if (content.Count > 0 && content.Count == rest.Count && (IsOnlyATime(content) || IsGrouped(content)))
            return null;
        if (content.Count == 0)
            return new Intent.Clarify(Sentence.Of($"What shall I note?"), []);
        // A past-tense report ("Met with …") is a note as a whole; an order ("note on X: …") is followed by one.
        var (isReport, subject) = (tokens[start].Word is "met" or "called" or "visited" or "spoke" or "talked" or "had" or "i" or "just" or "got" or "came" or "off" or "was" or "on", Subject(rest, out var afterSubject));
        var words = isReport ? TextFrom(tokens.Skip(start)) : TextBehind(afterSubject is { Count: > 0 } ? rest[rest.Count - afterSubject.Count - 1] : tokens[tokens.Count - rest.Count - 1]);
        var cue = tokens.Count - rest.Count - 1;
        if (!isReport && subject.IsEmpty && UnknownSubject(content, tokens[cue].Word is "on" or "for" or "at") is var (called, alike, colon))
            return new Intent.Order(new(UpdateKind.Note, text, TextBehind(colon), alike) { Called = called });
        var accounts = subject.IsEmpty ? Named(isReport ? rest : content) : subject;
        if (accounts.IsEmpty && new ContactFinder(context.View, []).In(rest).Select(contact => contact.Account).OfType<RecordId>().Distinct().ToArray() is [var theirs])
            accounts = [theirs];
        var note = new InteractionReader(context).Read(
            new(UpdateKind.Note, text, words, accounts.Length > 1 && !isReport && subject.IsEmpty ? [] : accounts), [.. tokens.Skip(start)], afterSubject ?? content);
        return new Intent.Order(isReport ? new ReportReader(text, names, context).Read(note, [.. tokens.Skip(start)]) : note);
    }

    /// <summary>"Log by person".</summary>
    private bool IsGrouped(List<Token> content) => Spans(content) is [Span.Word { Concept: Concept.By }, Span.Word { Concept: var by }] && Dimensions.Of(by) is not null;

    /// <summary>"Log from 3 November", "log of Acme since Monday": nothing to keep, so what was kept is asked for.</summary>
    private bool IsOnlyATime(List<Token> content) => Spans(content) is var said && said.Exists(span => span is Span.Time)
        && said.TrueForAll(span => span is Span.Time or Span.Named or Span.Mark or Span.Word { Concept: Concept.Filler or Concept.Since or Concept.Of or Concept.And });

    /// <summary>"on Acme: …", "for Acme — …": the account before the colon or dash, and what follows it.</summary>
    private ImmutableArray<RecordId> Subject(List<Token> rest, out List<Token>? after)
    {
        after = null;
        var end = rest.FindIndex(token => token.IsMark(':') || token.IsMark('—') || token.IsMark('-'));
        if (end <= 0 || end > 8 || Named(rest[..end]) is not { IsEmpty: false } accounts)
            return [];
        after = rest[(end + 1)..];
        return accounts;
    }

    /// <summary>"on Acmee: …": an account that nobody knows by that name, those that come near, and the colon behind it. Null when no account is meant there.</summary>
    /// <param name="isLed">A word such as "on" stands before it.</param>
    private (string Called, ImmutableArray<RecordId> Alike, Token Colon)? UnknownSubject(List<Token> content, bool isLed)
    {
        var first = !isLed && content[0].Word is "on" or "for" or "at" ? 1 : 0;
        var end = content.FindIndex(token => token.IsMark(':'));
        if ((first == 0 && !isLed) || end - first is < 1 or > LongestSubject || content[first..end] is var said && said.Exists(token => token.Kind != TokenKind.Word || token.Quote > 0))
            return null;
        RecordId[] alike =
        [
            .. said.Select(token => token.Word).Append(string.Concat(said.Select(token => token.Word))).SelectMany(names.Alike)
                .Where(match => match.Name.Kind == NameKind.Account).Select(match => new RecordId(match.Name.Key)).Distinct(),
        ];
        // "Note on pricing: ..." is about something else.
        return alike.Length > 0 || said.TrueForAll(token => token.IsCapitalised) ? (text[said[0].Start..said[^1].End], [.. alike], content[end]) : null;
    }

    private ImmutableArray<RecordId> Named(List<Token> tokens) => names.AccountsIn(tokens);

    private string TextFrom(IEnumerable<Token> tokens) => tokens.FirstOrDefault(token => token.Kind != TokenKind.Mark) is { } first
        ? text[Opening(first)..].Trim().TrimStart(':', '-', '—', '–', ' ') : "";

    /// <summary>All that follows the token, as it was typed: signs that are no words belong to it.</summary>
    private string TextBehind(Token token) => text[token.End..].Trim().TrimStart(':', '-', '—', '–', ' ');

    /// <summary>The quote before a quoted word belongs to the content.</summary>
    private static int Opening(Token first) => first.Quote > 0 && first.Start > 0 ? first.Start - 1 : first.Start;

    private static (OrderCue Meaning, int Length)? Cue(IReadOnlyList<Token> tokens, int at) =>
        Words.Orders.Longest(tokens, at) is { } order && !(Words.Known.Longest(tokens, at) is { } word && word.Length > order.Length)
            && !(Words.OutOfReach.Longest(tokens, at) is { } far && far.Length > order.Length) ? order : null;

    /// <summary>"For Acme, push the close date": what the order is about, said first.</summary>
    private bool IsAbout(IReadOnlyList<Token> tokens, int at, out int length)
    {
        length = 0;
        if (!tokens[at].IsWord("for") && !tokens[at].IsWord("on") && !tokens[at].IsWord("at"))
            return false;
        if (names.Longest(tokens, at + 1) is not { } name || at + 1 + name.Length >= tokens.Count || tokens[at + 1 + name.Length].Kind != TokenKind.Mark)
            return false;
        length = name.Length + 2;
        return true;
    }

    /// <summary>Politeness and greetings before the order.</summary>
    private static bool IsLead(IReadOnlyList<Token> tokens, int at, out int length)
    {
        length = 1;
        if (tokens[at].Kind == TokenKind.Mark)
            return true;
        if (Words.Known.Longest(tokens, at) is not { } word)
            return false;
        length = word.Length;
        return word.Meaning.Concept is Concept.Hello or Concept.Thanks || tokens[at].Word is "please" or "pls" or "kindly" or "can" or "could" or "would" or "you" or "hey" or "just" or "also" or "lets" or "to" or "i" or "need" or "want" or "would like to";
    }
}
