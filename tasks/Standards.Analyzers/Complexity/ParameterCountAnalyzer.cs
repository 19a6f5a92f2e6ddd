using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Complexity;

/// <summary>
/// STD1108: a method with more than seven parameters. Not counted are the token, what the compiler fills in and what <c>this</c> extends; not asked are
/// constructors, which a container calls, and methods whose form somebody else decides: overrides, implementations, native functions, handlers of
/// requests. Clause: <c>small-focused-functions</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterCountAnalyzer() : RuleAnalyzer(Rule)
{
    // The number of Sonar's S107 and of most style guides; the handbooks give none.
    private const int Most = 7;

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1108",
        "Methods have few parameters",
        "'{0}' takes {1} values, and nothing warns a caller that swaps two of the same type. Make a record of those that belong together.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.Method);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.Parameters.Length > Most
            && method is { MethodKind: MethodKind.Ordinary, IsExtern: false, IsPartialDefinition: false }
            && method.Parameters.Count(IsGiven) is > Most and var count
            && !method.HasForeignSignature()
            && !IsHandler(method))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, count));
        }
    }

    private static bool IsGiven(IParameterSymbol parameter) =>
        !parameter.IsThis
        && !(parameter.Ordinal == 0 && parameter.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true })
        && parameter.Type.Name != "CancellationToken"
        && !parameter.GetAttributes().Any(a => a.AttributeClass?.Name.StartsWith("Caller", StringComparison.Ordinal) == true);

    // What a request carries is bound to them by name; native functions have the form that C gave them, and what is obsolete keeps its own.
    private static bool IsHandler(IMethodSymbol method) =>
        AnswersRequest(method.ReturnType)
        || IsStartup(method)
        || IsDeconstruction(method)
        || method.GetAttributes().Concat(method.Parameters.SelectMany(p => p.GetAttributes())).Any(a => a.AttributeClass is { } type
            && (type.Name.StartsWith("Http", StringComparison.Ordinal)
                || type.Name.StartsWith("From", StringComparison.Ordinal)
                || type.Name is "ObsoleteAttribute" or "LibraryImportAttribute" or "RouteAttribute" or "LoggerMessageAttribute"));

    // 'Startup.Configure' is called by its name with what it asks for.
    private static bool IsStartup(IMethodSymbol method) =>
        method.Name.StartsWith("Configure", StringComparison.Ordinal)
        && method.Parameters.Any(p => p.Type.Name == "IApplicationBuilder" && p.Type.IsOfAspNet());

    // Its parameters are those of the constructor.
    private static bool IsDeconstruction(IMethodSymbol method) =>
        method.Name == "Deconstruct" && method.Parameters.All(p => p.RefKind == RefKind.Out);

    // The endpoint of a minimal API that is a method of its own, and a part of a page, whose values are named where it is used.
    private static bool AnswersRequest(ITypeSymbol result) => result switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } task => AnswersRequest(task.TypeArguments[0]),
        { Name: "IResult" or "Results" or "IViewComponentResult" } => result.IsOfAspNet(),
        _ => false,
    };
}
