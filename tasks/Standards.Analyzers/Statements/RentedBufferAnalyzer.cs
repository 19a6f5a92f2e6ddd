using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1912: a buffer of <c>ArrayPool</c> or <c>MemoryPool</c> in a local variable that nothing gives back, or only when nothing throws. Silent where it
/// goes to a field, a caller or code of the repository. Clause: <c>pool-expensive-buffers</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RentedBufferAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1912",
        "A rented buffer goes back",
        "'{0}' {1} to its pool, which makes a new one in its place. {2}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var array = context.Compilation.GetTypeByMetadataName("System.Buffers.ArrayPool`1");
        var memory = context.Compilation.GetTypeByMetadataName("System.Buffers.MemoryPool`1");
        if (array is not null && memory is not null && !ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(operation => Analyze(operation, array, memory), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol array, INamedTypeSymbol memory)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Rent", ContainingType: { } type }
            || call.Consumer() is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            || declarator.IsUsing())
        {
            return;
        }

        var fix = type.Is(array) ? "Pass it to 'Return' in a 'finally'" : type.Is(memory) ? "Declare it with 'using'" : null;
        if (fix is not null && ProblemOf(declarator.Symbol, call) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), declarator.Symbol.Name, problem, fix));
        }
    }

    private static string? ProblemOf(ILocalSymbol local, IOperation call) => LocalLifetimes.Of(local, call, IsReturned, Escapes) switch
    {
        LocalLifetime.EndsWithoutFailure => "does not go back when something throws",
        LocalLifetime.NeverEnds => "never goes back",
        _ => null,
    };

    private static bool IsReturned(IOperation reference) =>
        reference.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Return" } }
        || reference.CallOn() is { TargetMethod.Name: "Dispose" };

    // A method that is given an array fills or reads it; what is made of it may be kept.
    private static bool Escapes(IOperation reference) => reference.Consumer() switch
    {
        IArgumentOperation argument => EscapesBy(argument),
        IPropertyReferenceOperation property => property.Property.Name is "Memory" && Escapes(property),
        IArrayElementReferenceOperation or IBinaryOperation or IExpressionStatementOperation => false,
        IInvocationOperation call => call.Type is { Name: "Span" or "Memory" } && Escapes(call),
        _ => true,
    };

    private static bool EscapesBy(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation call when IsView(call.TargetMethod.Name) => Escapes(call),
        IInvocationOperation call => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out || IsKept(call),
        IObjectCreationOperation creation => creation.Type is not { Name: "Span" or "ReadOnlySpan" or "String" },
        _ => true,
    };

    private static bool IsView(string name) => name is "AsSpan" or "AsMemory" or "Slice";

    // A function of the repository may give it back.
    private static bool IsKept(IInvocationOperation call) => call.TargetMethod.Locations.Any(l => l.IsInSource);
}
