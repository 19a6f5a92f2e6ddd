using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1200: a visible method that gives a task, takes no token, and calls something that would take one; and one of an interface or an abstract class,
/// behind which every implementation goes without. Silent where the signature is somebody else's, and where a token is at hand: in a parameter, a field
/// or a property. Clause: <c>cancellation-token-accepted</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenParameterAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1200",
        "Asynchronous API takes a cancellation token",
        "A caller cannot cancel '{0}'{1}. Take a 'CancellationToken cancellationToken' as the last parameter and pass it on.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation) || TaskTypes.Of(compilation) is not { Token: { } token } tasks)
        {
            return;
        }

        var holders = new TokenHolders(token);
        var clients = new HubClients(compilation);
        var sequence = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerable`1");
        context.RegisterSymbolAction(symbol => AnalyzeContract(symbol, tasks, holders, sequence, clients), SymbolKind.Method);
        context.RegisterOperationBlockAction(block => AnalyzeBody(block, tasks, holders, sequence, token));
    }

    private static void AnalyzeContract(
        SymbolAnalysisContext context, TaskTypes tasks, TokenHolders holders, INamedTypeSymbol? sequence, HubClients clients)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method is { IsAbstract: true, DeclaredAccessibility: Accessibility.Public }
            && IsCandidate(method, tasks, holders, sequence)
            && !clients.Contains(method.ContainingType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, ", whatever implements it"));
        }
    }

    private static void AnalyzeBody(
        OperationBlockAnalysisContext context, TaskTypes tasks, TokenHolders holders, INamedTypeSymbol? sequence, INamedTypeSymbol token)
    {
        if (context.OwningSymbol is not IMethodSymbol method || !IsCandidate(method, tasks, holders, sequence))
        {
            return;
        }

        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.OfSameFunction())
            {
                if (operation is IInvocationOperation call && TokenOverloads.WantsToken(call, token))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule, method.Locations[0], method.Name, $", although '{call.TargetMethod.Name}' would take a token"));
                    return;
                }
            }
        }
    }

    private static bool IsCandidate(IMethodSymbol method, TaskTypes tasks, TokenHolders holders, INamedTypeSymbol? sequence) =>
        method is { MethodKind: MethodKind.Ordinary, IsOverride: false }
        && IsAsynchronous(method.ReturnType, tasks, sequence)
        && IsVisible(method)
        && !IsExempt(method)
        && !IsOperator(method, sequence)
        && !HasToken(method, holders)
        && !method.HasForeignSignature();

    private static bool IsAsynchronous(ITypeSymbol type, TaskTypes tasks, INamedTypeSymbol? sequence) =>
        tasks.IsAnyTask(type) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, sequence);

    // What turns one stream into another gets the token from its reader: 'source.Catch(…).WithCancellation(token)'.
    private static bool IsOperator(IMethodSymbol method, INamedTypeSymbol? sequence) =>
        sequence is not null
        && SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, sequence)
        && method.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type.OriginalDefinition, sequence));

    private static bool HasToken(IMethodSymbol method, TokenHolders holders) =>
        method.Parameters.Any(p => holders.Holds(p.Type)) || holders.HoldsMember(method.ContainingType);

    // 'OnSavedAsync'.
    private static bool IsNotice(string name) => name.Length > 2 && name.StartsWith("On", StringComparison.Ordinal) && char.IsUpper(name[2]);

    private static bool IsVisible(ISymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    // Entry points and what they hand their arguments to, what ends something, what a page calls, and what is told of events.
    private static bool IsExempt(IMethodSymbol method) =>
        method.Name is "Main" or "DisposeAsync" or "DisposeAsyncCore"
        || IsNotice(method.Name)
        || method.Parameters.Any(p => p.Name == "args")
        || method.IsEventHandler()
        || method.GetAttributes().Any(a => a.AttributeClass?.Name is "JSInvokableAttribute" or "ObsoleteAttribute");
}
