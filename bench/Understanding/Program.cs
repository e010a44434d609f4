using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Scale.Measuring;
using Understanding.Judging;
using Understanding.Making;
using Understanding.Measuring;
using Understanding.Prompts;

// Reads real prompts, fresh texts and the project's own held-back examples and tells how well they are understood. --misses lists what is not right, --no-crowd leaves out what needs the large portfolio,
// --read TEXT tells how one text is read (- for the lines of standard input), and --as PERSON TEXT over the sample portfolio by one of its people.
var shared = Environment.GetEnvironmentVariable("SHARED_DATA") is { Length: > 0 } named ? named : Path.Combine(Root(), "..", "shared");
var path = Path.Combine(shared, "questions", "open.jsonl");
IReadOnlyList<Prompt> prompts = File.Exists(path) ? Prompt.ReadAll(path) : [];
var expected = Expected.ReadAll(Path.Combine(AppContext.BaseDirectory, "expected.json"));
var few = PromptPortfolio.Of(prompts, (0, 0));
var began = ThreadTime.Used();
var small = new Asking(few, PromptPortfolio.Asker, Expected.Base);
small.Understand("this is not understood at all");
var ready = ThreadTime.Used() - began;

if (args is ["--read", ..])
{
    foreach (var text in args.Skip(1).SelectMany(text => text == "-" ? Lines() : [text]))
        small.Tell(text);
    return;
}

if (args is ["--as", var asker, ..])
{
    var portfolio = await SamplePortfolio.LoadAsync(Path.Combine(Root(), "samples"), Asking.Today);
    Asking AfterWhat(string before) => new(portfolio.Portfolio, SamplePortfolio.IdOf("person", asker), before, portfolio.Written);
    var (asking, isAfter) = (AfterWhat("commit this quarter"), false);
    foreach (var text in args.Skip(2).SelectMany(text => text == "-" ? Lines() : [text]))
        if (text.StartsWith('>'))
            (asking, isAfter) = (AfterWhat(text[1..].Trim()), true);
        else
            asking.Tell(text, isAfter);
    return;
}

var own = Examples.All.Select(example => (Example: example, Judged: small.Judge(example))).ToList();
Console.WriteLine($"Own examples\n{Score.Heading}");
foreach (var part in own.GroupBy(one => (one.Example.Language, one.Example.IsHeldBack, Kind: KindOf(one.Example))).OrderBy(part => (Language.All.IndexOf(part.Key.Language), part.Key.IsHeldBack, part.Key.Kind)))
    Console.WriteLine(new Score($"{part.Key.Language.Code} {(part.Key.IsHeldBack ? "held back" : "tuned on")}, {part.Key.Kind}", [.. part.Select(one => one.Judged)]).Line());
if (args.Contains("--misses"))
    foreach (var (example, judged) in own.Where(one => !one.Judged.IsRight && !one.Example.IsHeldBack))
        Console.WriteLine($"{(judged.IsWrong ? "WRONG" : "     ")} {example.Text}\n        read {Written(judged.Read)}\n        not  {example.Read}");

var fresh = await FreshText.JudgeAllAsync(Path.Combine(AppContext.BaseDirectory, "fresh.json"), Path.Combine(Root(), "samples"));
Console.WriteLine($"\nFresh texts over the sample portfolio\n{Score.Heading}");
foreach (var group in fresh.GroupBy(one => one.Prompt.Category))
    Console.WriteLine(new Score(group.Key, [.. group]).Line());
Console.WriteLine(new Score("all", fresh).Line());
if (args.Contains("--misses"))
    Misses(fresh);

if (prompts.Count == 0)
    Console.WriteLine("The open prompts are not on this machine (set SHARED_DATA).");
else
    Tell(small, "the prompts' names alone are known");
if (args.Contains("--no-crowd"))
    return;

var before = GC.GetTotalMemory(true);
var crowd = PromptPortfolio.Of(prompts, (1000, 5000));
_ = crowd.Of(Domain.People.Person.Kind, Domain.Clearance.Open).Count + crowd.Of(Domain.Opportunities.Opportunity.Kind, Domain.Clearance.Open).Count;
var records = GC.GetTotalMemory(true);
var large = new Asking(crowd, PromptPortfolio.Asker, Expected.Base);
var names = GC.GetTotalMemory(true);
if (prompts.Count > 0)
    Tell(large, "with 1,000 accounts and 5,000 people more", isBrief: true);
string[] texts = prompts.Count > 0 ? [.. prompts.Select(prompt => prompt.Text)] : [.. Examples.All.Select(example => example.About(Placeholders.Account, Placeholders.Person))];
var times = Times.Of(texts, text => large.Understand(text));
Console.WriteLine($"\nTime per question, warm, one core, CPU: median {times.Median:F0} µs, p99 {times.NinetyNinth:F0} µs; p99 of each text's median {times.NinetyNinthOfMedians:F0} µs");
if (args.Contains("--misses"))
    foreach (var (text, time) in times.Slowest)
        Console.WriteLine($"  {time,6:F0} µs  {text}");
Console.WriteLine($"The first question, with the vocabulary, the examples and all code made ready: {ready.TotalMilliseconds:F0} ms");
Console.WriteLine($"Memory: {(names - records) / 1e6:F1} MB for all names and words; {(records - before) / 1e6:F1} MB for the records themselves");

void Tell(Asking asking, string which, bool isBrief = false)
{
    var all = prompts.Select(prompt => asking.Judge(prompt, expected[prompt.Id].Alone)).ToList();
    var after = prompts.Where(prompt => expected[prompt.Id].After is not null).Select(prompt => asking.Judge(prompt, expected[prompt.Id].After!, isAfter: true)).ToList();
    Console.WriteLine($"\nOpen prompts, {which}\n{Score.Heading}");
    Console.WriteLine(new Score("in scope", [.. all.Where(one => one.Prompt.IsInScope)]).Line());
    Console.WriteLine(new Score("  wholly", [.. all.Where(one => one.Prompt.Scope == "true")]).Line());
    Console.WriteLine(new Score("  partly", [.. all.Where(one => one.Prompt.Scope == "partly")]).Line());
    Console.WriteLine(new Score("out of scope", [.. all.Where(one => !one.Prompt.IsInScope)]).Line());
    Console.WriteLine(new Score("after another question", after).Line());
    Console.WriteLine($"Of those in scope, {all.Count(one => one.IsBeyond)} are right only in saying that this is not computed yet, {all.Count(one => one.IsRight && one.Prompt.IsInScope && one.Read.Parts.All(part => part.IsRefusal))} in saying that something is not held or done.");
    if (isBrief)
        return;
    foreach (var group in all.GroupBy(one => one.Prompt.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        Console.WriteLine(new Score(group.Key, [.. group]).Line());
    Console.WriteLine("\nCalibration: how sure the bot shows itself to be, and how often it is right");
    foreach (var group in all.GroupBy(one => asking.CertaintyOf(one.Prompt.Text)).OrderByDescending(group => group.Count(one => one.IsRight) / (double)group.Count()))
        Console.WriteLine($"  {group.Key,-32}{group.Count(),5}{group.Count(one => one.IsRight) / (double)group.Count(),8:P0} right{group.Count(one => one.IsWrong) / (double)group.Count(),8:P0} wrong");
    if (args.Contains("--misses"))
        Misses(all.Concat(after));
}

static void Misses(IEnumerable<Judgement> all)
{
    foreach (var miss in all.Where(one => !one.IsRight).OrderBy(one => !one.IsWrong))
        Console.WriteLine($"{(miss.IsWrong ? "WRONG" : "     ")} {miss.Prompt.Id} {miss.Prompt.Scope,-6} {miss.Prompt.Text}\n        read {Written(miss.Read)}\n        not  {Written(miss.Best)}");
}

static string KindOf(Example example) => example.Head.StartsWith("unsupported:", StringComparison.Ordinal) ? "not done" : example.Head == "update" || example.Head.Contains(':', StringComparison.Ordinal) ? "updates" : example.IsWhole ? "questions" : "topics";

static IEnumerable<string> Lines()
{
    while (Console.ReadLine() is { } line)
        yield return line;
}

static string Written(Reading reading) => string.Join(" & ", reading.Parts.Select(part => string.Join(' ', [part.Head, .. part.Slots])));

static string Root()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            return folder.FullName;
    return ".";
}
