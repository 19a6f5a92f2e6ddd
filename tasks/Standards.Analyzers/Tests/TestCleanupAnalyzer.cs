using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1903: a temporary file or folder that a class of tests makes, or an environment variable that it sets, where neither the class has an end nor the
/// function a <c>finally</c> that takes it back. Clause: <c>test-cleanup</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestCleanupAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1903",
        "A test cleans up",
        "What '{0}' makes outlives the test, and later tests find it. Take it back in 'Dispose' or in a 'finally'.");

    private static readonly string[] Ends = ["TearDown", "TestCleanup", "ClassCleanup", "AssemblyCleanup", "OneTimeTearDown", "After"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TestTypes.Of(context.Compilation) is { } types)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, TestTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Leaves(call)
            && context.ContainingSymbol.ContainingType is { } type
            && type.GetMembers().Any(member => member is IMethodSymbol method && types.TestAttributeOf(method) is not null)
            && !HasEnd(type)
            && !IsTakenBack(call)
            && !IsGivenAway(call)
            && !GivesScope(call, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}"));
        }
    }

    private static bool Leaves(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "GetTempFileName", ContainingType.Name: "Path" } => true,
        { Name: "CreateTempSubdirectory", ContainingType.Name: "Directory" } => true,
        { Name: "SetEnvironmentVariable", ContainingType.Name: "Environment" } => !IsRemoval(call),
        { Name: "CreateDirectory", ContainingType.Name: "Directory" } => IsInTemporaryFolder(call),
        { ContainingType.Name: "File", Name: var name } => IsCreation(name) && IsInTemporaryFolder(call),
        _ => false,
    };

    private static bool IsCreation(string name) =>
        name is "Create" or "CreateText" or "OpenWrite" or "Copy" || name.StartsWith("WriteAll", StringComparison.Ordinal)
        || name.StartsWith("AppendAll", StringComparison.Ordinal);

    private static bool IsRemoval(IInvocationOperation call) =>
        call.Arguments.Length > 1 && call.Arguments[1].Value.ConstantValue is { HasValue: true, Value: null };

    // 'Path.Combine(Path.GetTempPath(), …)', also by a variable.
    private static bool IsInTemporaryFolder(IInvocationOperation call) => call.Arguments.Any(a => IsTemporary(a.Value)
        || (a.Value.Unwrapped() is ILocalReferenceOperation local && local.OnlyValue() is { } value && IsTemporary(value)));

    private static bool IsTemporary(IOperation path) => path.DescendantsAndSelf().Any(o => o is IInvocationOperation { TargetMethod.Name: "GetTempPath" });

    private static bool HasEnd(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i.Name is "IDisposable" or "IAsyncDisposable" or "IAsyncLifetime")
        || type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>().Any(IsEnd);

    private static bool IsEnd(IMethodSymbol method) =>
        method.GetAttributes().Any(a => a.AttributeClass is { Name: var name } && Ends.Any(end => name.StartsWith(end, StringComparison.Ordinal)));

    // In a 'finally', by what 'using' ends, or by the file itself.
    private static bool IsTakenBack(IInvocationOperation call) => call.Root().Descendants().Any(o => o switch
    {
        ITryOperation { Finally: { } last } => last.Descendants().Any(IsRemovalOf),
        IUsingOperation or IUsingDeclarationOperation => o.Descendants().Contains(call) && call.TargetMethod.ContainingType.Name != "File",
        IFieldReferenceOperation { Field.Name: "DeleteOnClose" } => true,
        _ => false,
    });

    private static bool IsRemovalOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: var name }
        && (name.StartsWith("Delete", StringComparison.Ordinal) || name is "SetEnvironmentVariable" || name.StartsWith("Clean", StringComparison.Ordinal)
            || name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("Dispose", StringComparison.Ordinal));

    // 'using var _ = WithVariable("A", "1");'.
    private static bool GivesScope(IInvocationOperation call, ISymbol member) =>
        call.Function(member) is { ReturnType: { Name: var name } type }
        && (name is "IDisposable" or "IAsyncDisposable" || type.AllInterfaces.Any(i => i.Name is "IDisposable" or "IAsyncDisposable"))
        && name is not ("Task" or "ValueTask");

    // A helper's caller ends what it is given, and an object of 'new TempFile(path)' itself.
    private static bool IsGivenAway(IInvocationOperation call) => call.Outcome().Consumer() switch
    {
        IReturnOperation => true,
        IArgumentOperation { Parent: IObjectCreationOperation } => true,
        _ => false,
    };
}
