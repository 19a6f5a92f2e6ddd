using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// What is said of an endpoint or a group: the calls behind it, those on the variable that keeps it, and the same of the groups around it, as far as one
/// function shows them.
/// </summary>
internal sealed class EndpointChain
{
    // Of groups in groups; a variable that is made of itself ends there too.
    private const int Deepest = 20;

    // Nothing that is called on it is about one endpoint.
    private const string Application = "WebApplication";

    // What is mapped on the root of a group that is not seen has a route, and not that of the first page.
    private const string Elsewhere = "/…";

    private readonly IOperation _innermost;
    private readonly List<IInvocationOperation> _calls = [];
    private readonly List<ILocalSymbol> _locals = [];
    private readonly List<string?> _patterns = [];

    private EndpointChain(IOperation innermost)
    {
        _innermost = innermost;
        var value = innermost;
        for (var depth = 0; value is not null && depth < Deepest; depth++)
        {
            Origin = value.Unwrapped();
            value = Step(Origin);
        }
    }

    /// <summary>All calls, in no order.</summary>
    public IReadOnlyList<IInvocationOperation> Calls => _calls;

    /// <summary>The routes of endpoint and groups, from the inside; null for one that is computed.</summary>
    public IReadOnlyList<string?> Patterns => _patterns;

    /// <summary>The whole route; null where a part is computed, and where nothing of the application's own is mapped (<c>MapOpenApi</c>).</summary>
    public string? Route => _patterns.Count == 0 || _patterns.Contains(null) ? null
        : Routes.Join(Enumerable.Reverse(_patterns)!) is var route && route == "/" && !BeginsAtApplication ? Elsewhere
        : route;

    /// <summary>Whether the function shows all groups: the outermost is mapped on the application.</summary>
    public bool BeginsAtApplication => Origin is { Type.Name: Application } or IInvocationOperation;

    /// <summary>What the outermost of them is mapped on: the application, a parameter, or something else.</summary>
    public IOperation? Origin { get; private set; }

    /// <summary>What is said of the endpoint that a call maps, or of what a value holds.</summary>
    public static EndpointChain Of(IOperation value) => new(value);

    /// <summary>The method that returns one of the groups, so that callers go on with it; null where none does.</summary>
    public IMethodSymbol? ReturnedBy() =>
        _innermost.Root().Descendants().OfType<IReturnOperation>().Any(r => r.ReturnedValue is { } value && IsOneOfGroups(value))
            ? MemberOf(_innermost)
            : null;

    private static IMethodSymbol? MemberOf(IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
            ? operation.SemanticModel?.GetDeclaredSymbol(declaration) as IMethodSymbol
            : null;

    // 'return group;', 'return app.MapGroup("/orders").MapList();' of an expression that is returned itself.
    private bool IsOneOfGroups(IOperation returned)
    {
        var value = returned.Unwrapped();
        while (!IsGroup(value))
        {
            if (value is not IInvocationOperation call || EndpointCalls.Receiver(call) is not { } receiver)
            {
                return false;
            }

            value = receiver.Unwrapped();
        }

        return true;
    }

    private bool IsGroup(IOperation value) =>
        value == _innermost
        || _calls.Exists(call => call == value)
        || (value is ILocalReferenceOperation { Local: var local } && _locals.Contains(local, SymbolEqualityComparer.Default));

    // One call or variable outwards; null at the end.
    private IOperation? Step(IOperation value)
    {
        switch (value)
        {
            case IInvocationOperation call when EndpointCalls.Receiver(call) is { } receiver:
                Take(call);
                return receiver;
            case ILocalReferenceOperation local:
                if (local.Type?.Name != Application)
                {
                    _locals.Add(local.Local);
                    _calls.AddRange(OfVariable(local, local.Local));
                }

                return local.DeclaredValue();
            default:
                return null;
        }
    }

    private void Take(IInvocationOperation call)
    {
        _calls.Add(call);
        if (EndpointCalls.IsMap(call) || EndpointCalls.IsGroup(call))
        {
            _patterns.Add(EndpointCalls.Pattern(call));
            _calls.AddRange(Behind(call));
        }
        else if (EndpointCalls.IsProbe(call))
        {
            _calls.AddRange(Behind(call));
        }
    }

    /// <summary>What follows a call on the same value, and what is called on the variable that it ends in.</summary>
    public static IEnumerable<IInvocationOperation> Behind(IOperation value)
    {
        var last = value;
        for (var next = Next(value); next is not null; next = Next(next))
        {
            last = next;
            yield return next;
        }

        if (last.Consumer() is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
        {
            foreach (var call in OfVariable(declarator, declarator.Symbol))
            {
                yield return call;
            }
        }
    }

    private static IEnumerable<IInvocationOperation> OfVariable(IOperation place, ILocalSymbol local)
    {
        foreach (var reference in place.Root().Descendants())
        {
            if (reference is ILocalReferenceOperation same && SymbolEqualityComparer.Default.Equals(same.Local, local))
            {
                for (var next = Next(reference); next is not null; next = Next(next))
                {
                    yield return next;
                }
            }
        }
    }

    // What maps something else on a value says nothing of the value.
    private static IInvocationOperation? Next(IOperation value)
    {
        var outer = value;
        while (outer.Parent is IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        var call = (outer.Parent is IArgumentOperation argument ? argument.Parent : outer.Parent) as IInvocationOperation;
        return call is not null && EndpointCalls.Receiver(call) == outer && !call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) ? call : null;
    }
}
