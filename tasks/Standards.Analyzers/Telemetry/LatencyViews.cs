using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Telemetry;

/// <summary>The views of OpenTelemetry by which a project sets boundaries. Looked for when there is a finding that they may answer, and once.</summary>
internal sealed class LatencyViews
{
    private const string Configuration = "ExplicitBucketHistogramConfiguration";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _areForMany;

    /// <summary>The views of a compilation.</summary>
    public static LatencyViews Of(Compilation compilation)
    {
        var views = new LatencyViews();
        if (compilation.GetTypeByMetadataName("OpenTelemetry.Metrics." + Configuration) is not null)
        {
            foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.ToString().Contains(Configuration)))
            {
                views.Add(tree.GetRoot());
            }
        }

        return views;
    }

    /// <summary>Whether one of them is for an instrument.</summary>
    public bool Contain(string instrument) => _areForMany || _names.Contains(instrument);

    private void Add(SyntaxNode root)
    {
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddView" }, ArgumentList.Arguments: { Count: > 0 } given })
            {
                // A pattern, a variable and a function may be for any.
                var name = (given[0].Expression as LiteralExpressionSyntax)?.Token.ValueText;
                _areForMany |= name?.Contains('*') != false;
                _names.Add(name ?? "");
            }
        }
    }
}
