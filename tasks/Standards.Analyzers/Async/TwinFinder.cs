using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// The asynchronous twin of a method: one beside it (or in a base class), with <c>Async</c> at the end of its name, the same parameters, perhaps
/// a token more, and a task of the same result. Found once a method and compilation.
/// </summary>
internal sealed class TwinFinder(TaskTypes types, INamedTypeSymbol? queries)
{
    private const string Suffix = "Async";

    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _twins = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<string>?> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The twin of a method, null when it has none.</summary>
    public IMethodSymbol? Of(IMethodSymbol method) => MayHaveTwin(method) ? _twins.GetOrAdd(method.OriginalDefinition, Find) : null;

    // Most types have no asynchronous member at all: one look at their names answers for all of their methods.
    private bool MayHaveTwin(IMethodSymbol method) =>
        method.ContainingType is { } type && _names.GetOrAdd(type.OriginalDefinition, TwinNames) is { } names && names.Contains(method.Name);

    // The names that have a twin in a type or in what it derives from; null for none.
    private HashSet<string>? TwinNames(INamedTypeSymbol type)
    {
        var inherited = type.BaseType is { SpecialType: not SpecialType.System_Object } outer ? _names.GetOrAdd(outer.OriginalDefinition, TwinNames) : null;
        HashSet<string>? own = null;
        foreach (var name in type.MemberNames)
        {
            if (name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                own ??= inherited is null ? new HashSet<string>(StringComparer.Ordinal) : new HashSet<string>(inherited, StringComparer.Ordinal);
                own.Add(name.Substring(0, name.Length - Suffix.Length));
            }
        }

        return own ?? inherited;
    }

    /// <summary>The twin of a method of LINQ for queries of a database, in Entity Framework's own class.</summary>
    public bool HasQueryTwin(IMethodSymbol method) => queries is not null && !queries.GetMembers(method.Name + Suffix).IsEmpty;

    private IMethodSymbol? Find(IMethodSymbol method)
    {
        if (types.IsAnyTask(method.ReturnType))
        {
            return null;
        }

        var name = method.Name + Suffix;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (member is IMethodSymbol candidate && IsTwin(method, candidate) && !IsPartOf(method, candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private bool IsTwin(IMethodSymbol method, IMethodSymbol candidate)
    {
        if (!HasSameForm(method, candidate)
            || !types.IsAnyTask(candidate.ReturnType)
            || candidate.GetAttributes().Any(a => a.AttributeClass?.Name == "ObsoleteAttribute"))
        {
            return false;
        }

        var same = candidate.Arity == 0 ? candidate : candidate.Construct([.. method.TypeParameters]);
        return SymbolEqualityComparer.Default.Equals(types.ResultOf(same.ReturnType), method.ReturnsVoid ? null : method.ReturnType)
            && HasSameParameters(method, same)
            && same.Parameters.Skip(method.Parameters.Length).All(IsOptional);
    }

    // 'EnsureOpenAsync' that loads and then calls 'EnsureOpen': the method is a part of the other, and waits for nothing.
    private static bool IsPartOf(IMethodSymbol method, IMethodSymbol twin) =>
        method.DeclaringSyntaxReferences.Length > 0
        && twin.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes()
            .Any(node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax called } && called.Identifier.ValueText == method.Name));

    private static bool HasSameForm(IMethodSymbol method, IMethodSymbol candidate) =>
        candidate.IsStatic == method.IsStatic && candidate.Arity == method.Arity && candidate.Parameters.Length >= method.Parameters.Length;

    private bool IsOptional(IParameterSymbol parameter) => parameter.IsOptional || parameter.IsParams || parameter.Type.Is(types.Token);

    private static bool HasSameParameters(IMethodSymbol method, IMethodSymbol candidate)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].RefKind != candidate.Parameters[i].RefKind
                || !SymbolEqualityComparer.Default.Equals(method.Parameters[i].Type, candidate.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }
}
