using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1808: a host, an address or a path of one machine in the code, where it is used as one. Silent for this machine, examples, schemas, public services
/// that are the same everywhere, defaults of options, values that something can replace, and development. Clause: <c>no-hardcoded-values</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointLiteralAnalyzer() : RuleAnalyzer(Rule)
{
    // The shortest that is something: 'C:\a'.
    private const int Shortest = 4;

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1808",
        "Hosts and paths come from configuration",
        "'{0}' differs between environments, and changing it needs a release. Take it from options.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Literal);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var literal = context.Operation;

        // What the compiler fills in for a caller, such as the path of its file, nobody wrote.
        if (literal.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue }
            || literal.ConstantValue is not { HasValue: true, Value: string { Length: >= Shortest } text })
        {
            return;
        }

        var found = HostText.In(text) ?? LocalPath.In(text);
        if (found is { } place
            && LiteralUse.Of(literal, context.ContainingSymbol) is var use
            && use.IsFor(place.Kind)
            && !use.IsReplaceable
            && !Environments.IsForDevelopment(literal, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, literal.Syntax.GetLocation(), place.Text));
        }
    }
}
