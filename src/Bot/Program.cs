using Bot;
using Bot.Alerts;
using Bot.Answers.Health.Settings;
using Bot.CommandLine;
using Bot.Crm;
using Bot.Escalations;
using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.People;
using Bot.Playground;
using Bot.Status;
using Bot.Turns;
using Bot.Understanding;
using Bot.Updates;

if (Commands.AreIn(args))
    return await Commands.RunAsync(args);

var builder = WebApplication.CreateBuilder(PlaygroundRegistration.Translate(args));
builder.UseDefaults();
builder.Services
    .AddHostedService<UnderstandingStart>()
    .AddTables(builder.Configuration)
    .AddLedger(builder.Configuration)
    .AddImport()
    .AddCrm(builder.Configuration)
    .AddHostedService<SampleStart>()
    .AddPeople()
    .AddUpdates()
    .AddHealth()
    .AddStatus()
    .AddTurns(builder.Configuration)
    .AddOutbox(builder.Configuration)
    .AddAlerts(builder.Configuration)
    .AddEscalations();
builder.AddPlayground();

var app = builder.Build();
app.MapTurns();
await app.RunAsync();
return 0;
