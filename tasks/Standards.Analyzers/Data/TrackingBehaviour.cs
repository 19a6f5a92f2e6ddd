using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Data;

/// <summary>Where a compilation says how queries track: <c>UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)</c>.</summary>
internal sealed class TrackingBehaviour
{
    private const string Name = "QueryTrackingBehavior";

    private readonly HashSet<string> _contexts = new(StringComparer.Ordinal);
    private bool _isChosenForAll;

    private TrackingBehaviour()
    {
    }

    /// <summary>Reads all files for it: ask only where something was found.</summary>
    public static TrackingBehaviour Of(Compilation compilation)
    {
        var behaviour = new TrackingBehaviour();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.GetText().ToString().Contains(Name)))
        {
            behaviour.Add(tree);
        }

        return behaviour;
    }

    /// <summary>Whether it is chosen for a context by itself, or elsewhere for some that cannot be told.</summary>
    public bool IsChosenFor(ITypeSymbol? context) => _isChosenForAll || (context is not null && _contexts.Contains(context.Name));

    // A context chooses for itself, and a registration for the context that it registers.
    private void Add(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var uses = root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is MemberAccessExpressionSyntax && name.Identifier.ValueText.EndsWith(Name, StringComparison.Ordinal))
            .ToList();
        foreach (var name in uses)
        {
            if (name.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { BaseList: not null } type && type.BaseList.ToString().Contains("Context"))
            {
                _contexts.Add(type.Identifier.ValueText);
            }
            else
            {
                _isChosenForAll = true;
            }
        }
    }
}
