using Standards.Checks.Commands.Verifying;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Verifying;

/// <summary>A clone with one decision record, of which <c>standards verify</c> is asked.</summary>
internal sealed class VerifiedRepository : IDisposable
{
    /// <summary>The policy of its first commit.</summary>
    public const string Policy = "version: 1\nprofile: adopt\nrules: { STD3103: error, STD3126: error }\n";

    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TestFolder _folder = new();
    private int _runs;

    public VerifiedRepository() => _folder.Init().Write("standards.yml", Policy).Write("docs/adr/0001-use-x.md", Record("Accepted")).Commit();

    /// <summary>Absolute path.</summary>
    public string Root => _folder.Root;

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs git.</summary>
    public string Git(params string[] arguments) => _folder.Git(arguments);

    /// <summary>Commits files, given as path and text in turn.</summary>
    public void Change(params string[] files)
    {
        for (var i = 0; i < files.Length; i += 2)
        {
            _folder.Write(files[i], files[i + 1]);
        }

        _folder.Commit();
    }

    /// <summary>The verdict over the checkout.</summary>
    public VerifyResult Verify(Func<VerifyOptions, VerifyOptions>? with = null)
    {
        var options = new VerifyOptions(Root, _folder.Beside($"work{_runs++}"), Today, "1.0.0") { Environment = _folder.Environment };
        return new VerifyCommand(with?.Invoke(options) ?? options).Execute(default);
    }

    /// <summary>Path and rule of each open error.</summary>
    public static IEnumerable<string> Errors(VerifyResult result) =>
        result.Errors.Select(v => $"{v.Finding.Path} {v.Finding.Rule.Id}").Order(StringComparer.Ordinal);

    /// <summary>The decision record.</summary>
    public static string Record(string status) =>
        $"# 1. Use X\n\nStatus: {status}\nDate: 2026-01-01\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n";

    /// <summary>A waiver for the status of the record.</summary>
    public static string Waiver(string approver) => $"""
        version: 1
        waivers:
          - rule: STD3103
            path: docs/adr/0001-use-x.md
            reason: It is old
            owner: payments
            approved_by: "{approver}"
            expires: 2027-01-31

        """;
}
