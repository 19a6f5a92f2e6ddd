using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1905: a substitute of Moq, NSubstitute or FakeItEasy for a class of the repository that is not abstract. Classes of libraries are left alone: who
/// uses one cannot give it an interface. Clause: <c>mock-through-interfaces</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MockAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1905",
        "Mocks stand for interfaces",
        "'{0}' is a class: its constructor runs, and what is not virtual is not replaced. Mock an interface that it implements, or use the class itself.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
            context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        if (context.Operation.Type is INamedTypeSymbol { Name: "Mock", Arity: 1 } mock)
        {
            Judge(context, mock.TypeArguments[0]);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (method is { Name: "For" or "ForPartsOf" or "Fake" or "Of", Arity: 1 } && IsMaker(method.ContainingType))
        {
            Judge(context, method.TypeArguments[0]);
        }
    }

    // The names of NSubstitute and Moq say enough; that of FakeItEasy does not.
    private static bool IsMaker(INamedTypeSymbol type) => type.Name is "Substitute" or "Mock" || type is { Name: "A", ContainingNamespace.Name: "FakeItEasy" };

    private static void Judge(OperationAnalysisContext context, ITypeSymbol mocked)
    {
        if (mocked is { TypeKind: TypeKind.Class, IsAbstract: false } && IsOfRepository(mocked, context.Compilation.Assembly) && !context.Operation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.NameLocation(), mocked.Name));
        }
    }

    // Projects of a repository share the first word of their names.
    private static bool IsOfRepository(ITypeSymbol type, IAssemblySymbol tests) =>
        type.ContainingAssembly is { } assembly && FirstWord(assembly.Name) == FirstWord(tests.Name);

    private static string FirstWord(string name) => name.Split('.')[0];
}
