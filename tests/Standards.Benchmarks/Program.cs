using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Standards.Benchmarks;
using Standards.Benchmarks.Foreign;
using Standards.Benchmarks.Scenarios;

const string Builds = "builds";
string[] known =
[
    Builds,
    .. SmallBuilds.All,
    LargeProject.Name,
    RepositoryChecks.Name,
    SecretSearchTime.Name,
    HostileSecrets.Name,
    SecretFuzz.Name,
    SecretsStaged.Name,
    VerdictStep.Name,
    SbomWriting.Name,
    CoverageMerging.Name,
    ReportGates.Name,
    DocumentLinks.Name,
    DeliveryFiles.Name,
    ContractDocuments.Name,
    CodeownersMatching.Name,
    ReportWriting.Name,
    Exemptions.Name,
    BaselineMatch.Name,
    BaselineCompile.Name,
    AnalyzerCompile.Name,
    SizeBudgetBuilds.Name,
    ServiceLoad.Name,
];

var scenarios = new Argument<string[]>("scenario")
{
    Description =
        $"""{string.Join(", ", known)}; '{Builds}' is {string.Join(", ", SmallBuilds.All)}. Default: all, which takes hours: 'clean' alone compiles every """
        + $"""project without a compiler server.""",
    Arity = ArgumentArity.ZeroOrMore,
};
scenarios.AcceptOnlyFromAmong(known);
var projects = new Option<int[]>("--projects")
{
    Description = "Sizes of the trees of trivial projects, separated by commas.",
    CustomParser = ParseSizes,
    DefaultValueFactory = _ => [1, 20, 100, 400],
};
var repeat = new Option<int>("--repeat") { Description = "Pairs per scenario.", DefaultValueFactory = _ => 5 };
repeat.Validators.Add(result =>
{
    // By token: asking for the value throws when it is no number, which the parser reports by itself.
    if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && value < 1)
    {
        result.AddError("--repeat is at least 1.");
    }
});
var chain = new Option<bool>("--chain") { Description = "Each trivial project references the one before." };
var feed = new Option<string?>("--feed") { Description = "Measure a package from this folder instead of packing the working tree." };
var sdkVersion = new Option<string?>("--sdk-version") { Description = "Version of Standards.Sdk in --feed." };
var service = new Option<string?>("--service")
{
    Description = $"'{ServiceLoad.Name}' measures the published service in this folder instead of a generated one.",
};
var output = new Option<string?>("--out") { Description = "Also write the report to this file, after every row." };

var root = new RootCommand("Compares builds with Microsoft.NET.Sdk and with Standards.Sdk. Run it on a machine that does nothing else.")
{
    scenarios, projects, repeat, chain, feed, sdkVersion, service, output,
};
root.Validators.Add(result =>
{
    if (result.GetValue(feed) is null != result.GetValue(sdkVersion) is null)
    {
        result.AddError("--feed and --sdk-version go together.");
    }
});

root.Add(ForeignFindings.Command());
root.Add(ForeignCode.Command());

// What 'repository' starts to take the memory of one run.
var coldRunFolders = new Argument<string[]>("folder") { Arity = ArgumentArity.ZeroOrMore };
var coldRun = new Command(ColdRunMemory.Name) { coldRunFolders };
coldRun.Hidden = true;
coldRun.SetAction(result => ColdRunMemory.Print(result.GetValue(coldRunFolders)!, Console.Out));
root.Add(coldRun);

// On a thread of its own: Ctrl-C is handled only once the action has given its task back.
root.SetAction((result, cancellationToken) => Task.Run(() => Run(result, cancellationToken), CancellationToken.None));
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });

int Run(ParseResult result, CancellationToken cancellationToken)
{
    var chosen = result.GetValue(scenarios) is { Length: > 0 } some ? some : known;
    var options = new BenchmarkOptions(
        [.. chosen.SelectMany(s => s == Builds ? SmallBuilds.All : [s]).Distinct(StringComparer.Ordinal)],
        result.GetValue(projects)!,
        result.GetValue(repeat),
        result.GetValue(chain),
        result.GetValue(feed),
        result.GetValue(sdkVersion),
        result.GetValue(service),
        result.GetValue(output));
    try
    {
        Benchmark.Run(options, args, cancellationToken);
        return 0;
    }
    catch (BenchmarkException e)
    {
        Progress.Say($"error: {e.Message}");
        return 1;
    }
    catch (OperationCanceledException)
    {
        Progress.Say("cancelled; what was generated stays under artifacts/benchmarks");
        return 130;
    }
}

static int[] ParseSizes(ArgumentResult result)
{
    var sizes = new List<int>();
    foreach (var part in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
    {
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > 9999)
        {
            result.AddError($"--projects: '{part}' is not a number from 1 to 9999.");
            return [];
        }

        sizes.Add(size);
    }

    return [.. sizes];
}
