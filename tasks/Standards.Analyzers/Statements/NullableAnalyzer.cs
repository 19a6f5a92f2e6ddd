using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1202: <c>#nullable disable</c>, and <c>#pragma warning disable nullable</c>, in a project whose null safety is on. A project that never had it is not
/// asked: old code cannot follow in a day. Clauses: <c>strict-compiler-mode</c>, <c>no-untyped-values</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullableAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Of(
        "STD1202",
        "code",
        "Null safety is not switched off in a file",
        "'{0}' switches null safety off {1}. Remove it, and write '?' where a value may be null.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.Options.NullableContextOptions == NullableContextOptions.Enable)
            {
                start.RegisterSyntaxTreeAction(Analyze);
            }
        });
    }

    private static void Analyze(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives || IsMigration(root))
        {
            return;
        }

        for (var directive = root.GetFirstDirective(IsNullable); directive is not null; directive = directive.GetNextDirective(IsNullable))
        {
            if (directive.IsActive && IsDisabling(directive))
            {
                var isRestored = directive.GetNextDirective(IsNullable) is not null;
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, directive.GetLocation(), directive.ToString().Trim(), isRestored ? "for a part of the file" : "for the file"));
            }
        }
    }

    // EF Core writes the directive into every migration, and no mark of generated code.
    private static bool IsMigration(SyntaxNode root) =>
        root is CompilationUnitSyntax unit && unit.Usings.Any(u => u.Name?.ToString() == "Microsoft.EntityFrameworkCore.Migrations");

    // The pragma names all warnings of null safety at once; one of them by its number is STD1002.
    private static bool IsNullable(DirectiveTriviaSyntax directive) => directive switch
    {
        NullableDirectiveTriviaSyntax => true,
        PragmaWarningDirectiveTriviaSyntax pragma => pragma.ErrorCodes.Any(code => code is IdentifierNameSyntax { Identifier.ValueText: "nullable" }),
        _ => false,
    };

    private static bool IsDisabling(DirectiveTriviaSyntax directive) => directive switch
    {
        NullableDirectiveTriviaSyntax nullable => nullable.SettingToken.IsKind(SyntaxKind.DisableKeyword),
        PragmaWarningDirectiveTriviaSyntax pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword),
        _ => false,
    };
}
