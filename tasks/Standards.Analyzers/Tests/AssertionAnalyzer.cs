using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1900: a test that no assertion, verification or <c>throw</c> can fail, in its body or in what it runs: functions of the same compilation at any
/// depth, and what its class does before and after it. Silent: tests that never run, that say in their name or in a comment what is not thrown, or whose
/// result or exception the framework compares. Clauses: <c>tests-use-assertion-library</c>, <c>tests-not-skipped-or-empty</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssertionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1900",
        "Every test asserts",
        "'{0}' asserts nothing, so that it stays green whatever the code does. Assert what has to be true afterwards, or say in its name or "
            + "in a comment what must not be thrown.");

    private static readonly string[] Surroundings = ["SetUp", "TearDown", "TestInitialize", "TestCleanup", "Before", "After"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TestTypes.Of(context.Compilation) is not { } types)
        {
            return;
        }

        var graph = new CallGraph(new Assertions(context.Compilation.Assembly));
        var tests = new ConcurrentBag<IMethodSymbol>();
        context.RegisterOperationBlockAction(block => AddBlocks(block, graph));
        context.RegisterSymbolAction(symbol => AddMethod((IMethodSymbol)symbol.Symbol, types, graph, tests), SymbolKind.Method);
        context.RegisterSymbolAction(symbol => AddType((INamedTypeSymbol)symbol.Symbol, graph), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => Report(end, graph, tests));
    }

    // Nothing calls a field; what it holds is called by what reads it.
    private static void AddBlocks(OperationBlockAnalysisContext context, CallGraph graph)
    {
        if (context.OwningSymbol is IMethodSymbol or IPropertySymbol)
        {
            foreach (var block in context.OperationBlocks)
            {
                graph.Add(context.OwningSymbol, block);
            }
        }
    }

    private static void AddMethod(IMethodSymbol method, TestTypes types, CallGraph graph, ConcurrentBag<IMethodSymbol> tests)
    {
        if (method.OverriddenMethod is { } overridden)
        {
            graph.AddCall(overridden.OriginalDefinition, method);
        }

        if (types.TestAttributeOf(method) is { } attribute && IsJudged(method, attribute))
        {
            tests.Add(method);
            graph.AddCall(method, method.ContainingType);
        }
    }

    // What the framework or 'using' runs around each test and each object of a class. A class stands for its own, and for that of its base.
    private static void AddType(INamedTypeSymbol type, CallGraph graph)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return;
        }

        if (type.BaseType is { SpecialType: SpecialType.None, ContainingAssembly: ISourceAssemblySymbol } outer)
        {
            graph.AddCall(type, outer.OriginalDefinition);
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method && IsSurrounding(method))
            {
                graph.AddCall(type, method);
            }
        }
    }

    private static bool IsSurrounding(IMethodSymbol member) =>
        member.Name is "Dispose" or "DisposeAsync" or "InitializeAsync"
        || member.GetAttributes().Any(a => a.AttributeClass is { } type && Surroundings.Any(s => type.Name.StartsWith(s, StringComparison.Ordinal)));

    private static bool IsJudged(IMethodSymbol test, AttributeData attribute) =>
        !test.IsAbstract
        && !SkippedTests.Contains(test)
        && !TestNames.SayWhatIsNotThrown(test.Name)
        && !attribute.NamedArguments.Any(a => a.Value is { Kind: TypedConstantKind.Primitive, Value: string text } && TestNames.SayWhatIsNotThrown(text))
        && IsWithoutResult(test)
        && !attribute.NamedArguments.Any(a => a.Key.StartsWith("Expected", StringComparison.Ordinal))
        && !test.GetAttributes().Any(a => a.AttributeClass is { Name: var name } && name.StartsWith("Expected", StringComparison.Ordinal));

    // '// Must not throw.' in a test whose name says what it tries.
    private static bool SaysWhatIsNotThrown(IMethodSymbol test, CancellationToken cancellationToken) =>
        test.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantTrivia())
            .Any(trivia => Explanation.IsComment(trivia) && TestNames.SayWhatIsNotThrown(trivia.ToString()));

    // What a test returns its framework compares or checks (ExpectedResult of NUnit, properties of FsCheck).
    private static bool IsWithoutResult(IMethodSymbol test) =>
        test.ReturnsVoid || test.ReturnType is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" };

    private static void Report(CompilationAnalysisContext context, CallGraph graph, ConcurrentBag<IMethodSymbol> tests)
    {
        foreach (var test in tests)
        {
            if (!graph.Asserts(test) && !SaysWhatIsNotThrown(test, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, test.Locations[0], test.Name));
            }
        }
    }
}
