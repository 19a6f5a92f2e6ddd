using System.Text;
using System.Text.Json;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Gates.Mutation;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Mutation;

/// <summary>A repository and mutation reports about it.</summary>
internal sealed class MutationScratch : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("standards-mutation-").FullName;
    private readonly Dictionary<string, string> _reports = [];

    public Policy Policy { get; set; } = Policy.Default;

    public Baseline Baseline { get; set; } = Baseline.Empty;

    public RepositorySnapshot Snapshot => _repository.Context().Snapshot;

    public string Root => _repository.Context().Snapshot.Root;

    public MutationScratch With(string path, string text)
    {
        _repository.With(path, text);
        return this;
    }

    public MutationScratch Text(string text, string name = "a.json") => Text(Encoding.UTF8.GetBytes(text), name);

    public MutationScratch Text(byte[] content, string name = "a.json")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        _reports[name] = path;
        return this;
    }

    /// <summary>A report of one file. A mutant is <c>status line [mutator [replacement]]</c>.</summary>
    public MutationScratch Report(string file, string source, string mutants, string root = "", string name = "a.json") =>
        Text(Of(file, source, mutants, root), name);

    public static string Of(string file, string source, string mutants, string root = "")
    {
        var list = mutants.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((m, i) =>
        {
            var parts = m.Split(' ', 4);
            return new
            {
                id = $"{i}",
                mutatorName = parts.Length > 2 ? parts[2] : "Equality",
                replacement = parts.Length > 3 ? parts[3] : $"r{i}",
                location = new
                {
                    start = new { line = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), column = 5 },
                    end = new { line = 99, column = 9 },
                },
                status = parts[0],
                @static = false,
                coveredBy = Array.Empty<string>(),
            };
        });
        return JsonSerializer.Serialize(new
        {
            files = new Dictionary<string, object> { [file] = new { language = "cs", source, mutants = list } },
            projectRoot = root,
            schemaVersion = "2",
            thresholds = new { high = 80, low = 60 },
        });
    }

    public MutationGateResult Run() => new MutationGate(new MutationGateRequest(Snapshot, Policy, Baseline, _reports)).Run(CancellationToken.None);

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
