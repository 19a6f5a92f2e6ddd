using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// Files that hold state (<see cref="DurableState"/>). STD1600: one that is written in its place. STD1601: one whose content nothing flushes to the
/// disk. Clauses: <c>atomic-file-replace</c>, <c>durable-writes-flush</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DurableWriteAnalyzer() : RuleAnalyzer(Replaced, Flushed)
{
    private static readonly DiagnosticDescriptor Replaced = RuleDescription.CodeSuggestion(
        "STD1600",
        "Files are replaced, not overwritten",
        "A crash in the middle leaves '{0}' half written, and its old content is gone. Write a file beside it, and 'File.Move' that over it.");

    private static readonly DiagnosticDescriptor Flushed = RuleDescription.CodeSuggestion(
        "STD1601",
        "Stored data is flushed to the disk",
        "'{0}' returns while the data is in memory only, and a power cut takes it. {1}.");

    private const string Flush = "Call 'Flush(flushToDisk: true)' on the stream before it is closed";
    private const string Open = "Open a 'FileStream', and call 'Flush(flushToDisk: true)' before it is closed";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (FileWrite.Of(context.Operation) is not { } write || context.Operation.IsQuoted())
        {
            AnalyzeOpen(context);
            return;
        }

        if (!DurableState.IsAt(write.FinalPath(), context.ContainingSymbol))
        {
            return;
        }

        if (write.Replaces && !write.IsMoved())
        {
            context.ReportDiagnostic(Diagnostic.Create(Replaced, write.Operation.Syntax.NameLocation(), write.Path.Syntax));
        }

        if (!FileFlush.IsKnown(write, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Flushed, write.Operation.Syntax.NameLocation(), NameOf(write), write.IsWhole ? Open : Flush));
        }
    }

    // 'journal.Flush()' of what was opened elsewhere, and 'RandomAccess.Write(handle, …)'.
    private static void AnalyzeOpen(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation call
            && FileFlush.WrittenBy(call)?.Unwrapped().Referenced() is IFieldSymbol or IParameterSymbol or IPropertySymbol
            && FileFlush.WrittenBy(call)!.Unwrapped().Referenced() is { } target
            && DurableState.IsNamed(target, context.ContainingSymbol)
            && !FileFlush.IsInType(context.ContainingSymbol)
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Flushed, call.Syntax.NameLocation(), call.TargetMethod.Name, Flush));
        }
    }

    private static string NameOf(FileWrite write) =>
        write.Operation is IInvocationOperation call ? call.TargetMethod.Name : write.Operation.Type!.Name;
}
