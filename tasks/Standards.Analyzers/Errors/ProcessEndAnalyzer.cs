using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1314: in an executable, <c>Environment.Exit</c>, <c>FailFast</c> and <c>Process.GetCurrentProcess().Kill()</c> outside of the class of the entry
/// point, and in a lambda there that answers a request. In libraries both methods are banned symbols. Clause: <c>library-never-terminates-process</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessEndAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1314",
        "Only the entry point ends the process",
        "'{0}' ends the process in the middle of what others do: no 'finally' runs, and nothing is flushed. Throw, or call "
            + "'IHostApplicationLifetime.StopApplication()', and let the entry point return the exit code.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication && !ProjectKind.IsTest(compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (NameOf(call) is { } name && !IsOfEntryPoint(call, context) && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), name));
        }
    }

    private static string? NameOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Exit", IsStatic: true, ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } } => "Environment.Exit",
        { Name: "FailFast", IsStatic: true, ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } } => "Environment.FailFast",
        { Name: "Kill", ContainingType.Name: "Process" } when call.Instance?.Unwrapped() is IInvocationOperation { TargetMethod.Name: "GetCurrentProcess" } =>
            "Process.Kill",
        _ => null,
    };

    // The entry point, and what stands beside it in its class: both are about the process as a whole.
    private static bool IsOfEntryPoint(IOperation call, OperationAnalysisContext context) =>
        context.Compilation.GetEntryPoint(context.CancellationToken) is { } entry
        && SymbolEqualityComparer.Default.Equals(entry.ContainingType, context.ContainingSymbol.ContainingType)
        && !AnswersRequest(call);

    private static bool AnswersRequest(IOperation call)
    {
        for (var nested = call.NestedFunctionOperation(); nested is not null; nested = nested.NestedFunctionOperation())
        {
            if (nested.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } }
                && (name.StartsWith("Map", StringComparison.Ordinal) || name is "Use" or "Run"))
            {
                return true;
            }
        }

        return false;
    }
}
