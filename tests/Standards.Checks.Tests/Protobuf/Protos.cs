using Standards.Checks.Findings;
using Standards.Checks.Rules.Protobuf;

namespace Standards.Checks.Tests.Protobuf;

/// <summary>Short ways to check proto files.</summary>
internal static class Protos
{
    /// <summary>Stands before the word at which a finding is expected.</summary>
    private const char Mark = '^';

    public const string Path = "api/shop/orders/v1/orders.proto";

    /// <summary>What each good file begins with.</summary>
    public const string Head = "syntax = \"proto3\";\npackage shop.orders.v1;\n";

    /// <summary>The findings of one rule in a file and others beside it.</summary>
    public static IReadOnlyList<Finding> Run(string rule, string text, params (string Path, string Text)[] others)
    {
        using var repository = new TestRepository().With(Path, text);
        foreach (var (path, content) in others)
        {
            repository.With(path, content);
        }

        return [.. repository.Run(new ProtoCheck()).Where(finding => finding.Rule.Id == rule)];
    }

    /// <summary>One finding stands where the mark does.</summary>
    public static void Fires(string rule, string marked, string message, params (string Path, string Text)[] others)
    {
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        var before = marked[..at];
        var finding = Assert.Single(Run(rule, before + marked[(at + 1)..], others));
        Assert.Equal((before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n')), (finding.Line, finding.Column));
        Assert.Equal((Path, message), (finding.Path, finding.Message));
        Assert.NotEmpty(finding.Fix);
    }
}
