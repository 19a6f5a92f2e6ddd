using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1019: a class that other assemblies see, and that has a lock, a concurrent collection or work in the background, says nowhere above itself whether it
/// can be used by several threads. Hosted services are used by their host alone. Clause: <c>thread-safety-documented</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThreadSafetyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly ImmutableHashSet<string> Shared =
    [
        "Lock", "SemaphoreSlim", "Semaphore", "Mutex", "ReaderWriterLock", "ReaderWriterLockSlim", "SpinLock", "Channel", "Timer", "PeriodicTimer", "Thread",
        "ConcurrentDictionary", "ConcurrentQueue", "ConcurrentStack", "ConcurrentBag", "BlockingCollection", "ManualResetEventSlim",
    ];

    private static readonly string[] Words = ["thread", "concurren", "parallel", "synchroni"];

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1019",
        "A type with locks says whether it is thread-safe",
        "'{0}' has a {1}, and no comment says whether several threads may use it. Write '<remarks>Thread-safe.</remarks>', or what callers have to do.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ProjectKind.IsLibrary(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Class
            && type.IsVisibleOutside()
            && type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(IsShared) is { } field
            && !IsOfHost(type)
            && !type.DeclaringSyntaxReferences.Any(place => SaysIt(place.GetSyntax(context.CancellationToken))))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, KindOf(field)));
        }
    }

    private static bool IsOfHost(INamedTypeSymbol type) => type.AllInterfaces.Any(i => i.Name is "IHostedService" or "IHostLifetime") || type.IsController();

    // Threads of the framework, and the gate that is a bare object.
    private static bool IsShared(IFieldSymbol field) =>
        Shared.Contains(field.Type.Name) ? IsOfThreads(field.Type.ContainingNamespace) : IsGate(field);

    private static bool IsOfThreads(INamespaceSymbol? space) => space?.ToDisplayString() is { } name
        && (name.StartsWith("System.Threading", StringComparison.Ordinal) || name is "System.Collections.Concurrent" or "System.Timers");

    private static bool IsGate(IFieldSymbol field) =>
        field.Type.SpecialType == SpecialType.System_Object
        && NameWords.Of(field.Name).LastOrDefault() is "lock" or "gate" or "mutex" or "monitor" or "sync" or "root"
        && field.DeclaredAccessibility == Accessibility.Private;

    private static string KindOf(IFieldSymbol field) => field.Type.SpecialType == SpecialType.System_Object ? "lock" : $"'{field.Type.Name}'";

    private static bool SaysIt(SyntaxNode declaration)
    {
        var trivia = declaration is TypeDeclarationSyntax ? declaration.GetLeadingTrivia().ToFullString() : "";
        return Words.Any(word => trivia.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
