using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1314: <c>Process.GetCurrentProcess().Kill()</c> and the <c>exit</c> of the operating system; in an executable <c>Environment.Exit</c> and
/// <c>FailFast</c> too, which are banned symbols in libraries. Silent in the class of the entry point, save for lambdas that answer a request, and in
/// methods that only that class calls. Clause: <c>library-never-terminates-process</c>.
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
        if (!ProjectKind.IsTest(compilation))
        {
            var isExecutable = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
            context.RegisterOperationAction(operation => Analyze(operation, isExecutable), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, bool isExecutable)
    {
        var call = (IInvocationOperation)context.Operation;
        if (NameOf(call, isExecutable) is { } name && !IsOfEntryPoint(call, context) && !IsOfConsole(call) && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), name));
        }
    }

    private static string? NameOf(IInvocationOperation call, bool isExecutable) => call.TargetMethod switch
    {
        { IsExtern: true, IsStatic: true } method => NativeNameOf(method),
        { Name: "Exit" or "FailFast" } when !isExecutable => null,
        { Name: "Exit", IsStatic: true, ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } } => "Environment.Exit",
        { Name: "FailFast", IsStatic: true, ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } } => "Environment.FailFast",
        { Name: "Kill", ContainingType.Name: "Process" } when call.Instance?.Unwrapped() is IInvocationOperation { TargetMethod.Name: "GetCurrentProcess" } =>
            "Process.Kill",
        _ => null,
    };

    // '[DllImport("libc", EntryPoint = "abort")]'.
    private static string? NativeNameOf(IMethodSymbol method) =>
        (method.GetDllImportData()?.EntryPointName ?? method.Name) is var name && name is "abort" or "exit" or "_exit" or "ExitProcess" ? name : null;

    // The entry point, and what stands beside it in its class or is called only from there: it is about the process as a whole.
    private static bool IsOfEntryPoint(IOperation call, OperationAnalysisContext context) =>
        context.Compilation.GetEntryPoint(context.CancellationToken) is { } entry
        && !AnswersRequest(call)
        && (SymbolEqualityComparer.Default.Equals(entry.ContainingType, context.ContainingSymbol.ContainingType)
            || (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
                && Callers.AreOnlyIn(entry.ContainingType, method, context.Compilation, context.CancellationToken)));

    // 'Console.Error.WriteLine(…); Environment.Exit(1);': a command that tells its user why it ends serves no others.
    private static bool IsOfConsole(IInvocationOperation call) =>
        call.TargetMethod.Name == "Exit"
        && call.Parent is { Parent: IBlockOperation { Operations: var statements } } statement
        && statements.TakeWhile(o => o != statement).LastOrDefault()?.Descendants().OfType<IInvocationOperation>().Any(WritesToConsole) == true;

    private static bool WritesToConsole(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.Name == "Console"
        || call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType.Name: "Console" } };

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
