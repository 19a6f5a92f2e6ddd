using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>Reads results of load tests: our own form, whose schema ships with the package, and summaries of k6.</summary>
internal sealed class LoadReader(RuleDescriptor rule, string fix)
{
    private readonly SchemaNode _schema = ReadSchema();
    private readonly List<Finding> _findings = [];

    /// <summary>What was measured.</summary>
    public LoadResults Results { get; } = new();

    /// <summary>What is wrong with the files.</summary>
    public IReadOnlyList<Finding> Findings => [.. _findings.Limit()];

    /// <summary>Adds a file.</summary>
    /// <param name="name">The name that findings give it.</param>
    /// <param name="path">Absolute path.</param>
    /// <param name="service">The service of the policy; empty for any.</param>
    public void Add(string name, string path, string service)
    {
        var (root, problem) = ResultFile.Read(name, path, rule, fix);
        if (problem is not null)
        {
            _findings.Add(problem);
        }
        else if (K6Reader.IsSummary(root))
        {
            var (classes, problems) = K6Reader.Read(root, rule, fix);
            _findings.AddRange(problems);
            AddClasses(classes);
        }
        else if (!root["version"].Exists)
        {
            _findings.Add(root.Finding(rule, "the file is neither a summary of k6 nor of the form of load-results.schema.json", fix));
        }
        else if (SchemaValidator.Validate(root.Node!, _schema) is { Count: > 0 } problems)
        {
            _findings.AddRange(problems.Select(p => new Finding(rule, name, p.At.Line, p.At.Column, p.Message, p.Fix)));
        }
        else if (root["service"].Text is { } other && service.Length > 0 && other != service)
        {
            _findings.Add(root["service"].Finding(
                rule,
                $"the results are of the service {ValueText.Quote(other)}, and this repository is {ValueText.Quote(service)}",
                "Name the results of this service"));
        }
        else
        {
            AddOwn(root);
        }
    }

    private void AddOwn(PlacedNode root)
    {
        AddClasses(root["endpoints"].Entries.Select(e => new LoadClass(e.Key)
        {
            P50 = Time(e["p50_ms"]),
            P95 = Time(e["p95_ms"]),
            P99 = Time(e["p99_ms"]),
            ErrorRate = e["error_rate"].Number,
            Throughput = e["throughput"].Number,
            At = e,
        }));
        foreach (var query in root["queries"].Items.Select(
            q => new LoadQuery(ValueText.Line(q["name"].Text!), q["class"].Text!, Time(q["p95_ms"]), q["per_request"].Number, q)))
        {
            if (!Results.Queries.TryAdd(query.Name, query))
            {
                Twice(query.At, $"the query {ValueText.Quote(query.Name)}");
            }
        }

        Results.StartupAt = Results.Startup is null ? root["startup_ms"] : Results.StartupAt;
        Results.Startup = Once(Results.Startup, root["startup_ms"], Time(root["startup_ms"]));
        Results.MemoryAt = Results.Memory is null ? root["memory_bytes"] : Results.MemoryAt;
        Results.Memory = Once(Results.Memory, root["memory_bytes"], root["memory_bytes"].Number);
        Results.Commit = root["commit"].Text ?? Results.Commit;
        Results.Reasons = [.. root["reasons"].Items.Select(r => ValueText.Line(r.Text ?? ""))];
    }

    private void AddClasses(IEnumerable<LoadClass> classes)
    {
        foreach (var found in classes.Where(c => !Results.Classes.TryAdd(c.Name, c)))
        {
            Twice(found.At, $"the class {ValueText.Quote(found.Name)}");
        }
    }

    private decimal? Once(decimal? known, PlacedNode node, decimal? value)
    {
        if (known is not null && value is not null)
        {
            Twice(node, $"'{node.Key}'");
        }

        return known ?? value;
    }

    // Which of two runs counts, a gate must not guess.
    private void Twice(PlacedNode node, string what) =>
        _findings.Add(node.Finding(rule, $"{what} was measured by another result too", "Name the results of one run only"));

    private static decimal? Time(PlacedNode node) => node.Number * BudgetUnits.Millisecond;

    private static SchemaNode ReadSchema()
    {
        const string Name = "load-results.schema.json";
        using var stream = typeof(LoadReader).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource '{Name}' is missing.");
        using var reader = new StreamReader(stream);
        return SchemaReader.Read(reader.ReadToEnd());
    }
}
