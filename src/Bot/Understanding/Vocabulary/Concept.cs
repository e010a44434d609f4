namespace Bot.Understanding.Vocabulary;

/// <summary>What a word or phrase of the vocabulary stands for. The words are in <c>words.json</c>, under the same names.</summary>
internal enum Concept
{
    /// <summary>Carries no meaning of its own: "the", "please", "in".</summary>
    Filler,

    // How a question opens.
    Show, Which, Who, When, Why, Fell, Rose, HowMany, HowMuch, HowLong,

    // What is measured over deals.
    Count, Average, Median, DealSize, Amount, Bookings, Revenue, NearBookings, WinRate, Cycle, Age, StageAge, Discount, Margin, Largest, Smallest,

    // What is measured by the forecast.
    Forecast, Commit, BestCase, MostLikely, Target, Attainment, Gap, Remaining, RunRate, Coverage,

    // How likely it is.
    Likelihood,

    // What is told of revenue, month by month.
    Rolling, Retention,

    // States of deals.
    Pipeline, Open, Won, Lost, Closed, Closing, Did, Created, Made, Engaged, Overdue,

    // Things, which are dimensions too.
    Deal, Deals, Accounts, Account, Families, Subsidiaries, Unit, Industry, Country, Product, Series, Owner, Manager, Region, Stage, Category, Status, CurrencyNoun,
    Competitor, MonthNoun, QuarterNoun, YearNoun, CloseDate, NextStep,

    // How they are put together.
    By, OverTime, Top, Bottom, InOrder, Not, Without, Only, Wise, Versus, YearBefore, And, Or, MoreThan, LessThan, AtLeast, AtMost, OrMore, OrLess, Between, Of, FullMoney, PlanRate, SpotRate, BookingRate,

    // Whose.
    My, Our, Me, MyTeam, Team, TeamOf, ThisAccount, ThisDeal, Them, Everything, AllTime,

    // Topics of their own.
    Change, Moved, Waterfall, Slipped, FellOut, PulledIn, MonthEnd, Reported, Hygiene, Since, Review, Next, Risk, AtRisk, Summary, Meeting, Leader, Help, Hello, Thanks, Cancel, Method,

    // Forecast calls. "Called" is the verb, which says nothing by itself.
    Call, Called, MyCall, NotSubmitted, Grade,

    // What somebody has yet to do.
    Promise, OurPromise, TheirPromise, KeptPromise, Due,

    // What an account may have, besides deals, risks, reviews and promises; and that it has not.
    Contacted, Quiet, Activity, Champion, Executives, Sponsor, Never,

    // Who stands where at a client.
    RelationshipMap, RelationshipGap, KeyPlayer, Supporter, Opponent, Decider,

    // How well deals are qualified.
    Qualification,

    // How healthy accounts are, the colours that say so, and that it fell.
    Health, Red, Yellow, Green, HealthFell,

    // What the bot warns of.
    Alert,
    AlertPreview,
    AlertReview,
    AlertLimits,
    AlsoTold,

    // What must not wait.
    Escalation,

    // What risks are told by, besides their exposure: as a map, by kind, by what is done about them.
    HeatMap, Mitigation, SuggestedRisk, RelationshipRisk, CommercialRisk, DeliveryRisk, LegalRisk, FinancialRisk, CompetitiveRisk,

    // What was logged.
    Log, MyLog, Notes,

    // Edits of the last question.
    WhatAbout, Same, MakeIt, AsList, Remove, Now,
}
