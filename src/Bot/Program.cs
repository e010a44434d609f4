using Bot.CommandLine;

if (Commands.AreIn(args))
    return await Commands.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();
return 0;
