using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1202: <c>#nullable disable</c>, and <c>#pragma warning disable nullable</c>, in a project whose null safety is on. A project that never had it is not
/// asked, since old code cannot follow in a day; in a repository that adopts the policy each of its files is, so that the baseline holds the old ones and
/// new ones begin with <c>#nullable enable</c>. Clauses: <c>strict-compiler-mode</c>, <c>no-untyped-values</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullableAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The option that asks each file of a project without null safety.</summary>
    public const string ByFile = "standards_nullable_by_file";

    private static readonly DiagnosticDescriptor Rule = RuleDescription.Of(
        "STD1202",
        "code",
        "Null safety is not switched off in a file",
        "{0}. {1}.");

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
            else if (IsWithout(start.Compilation)
                && start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ByFile, out var value)
                && value == "true")
            {
                start.RegisterSyntaxTreeAction(AnalyzeFile);
            }
        });
    }

    private static bool IsWithout(Compilation compilation) => compilation is CSharpCompilation
    {
        Options.NullableContextOptions: NullableContextOptions.Disable,
        LanguageVersion: >= LanguageVersion.CSharp8,
    };

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
                var part = directive.GetNextDirective(IsNullable) is null ? "for the file" : "for a part of the file";
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    directive.GetLocation(),
                    $"'{directive.ToString().Trim()}' switches null safety off {part}",
                    "Remove it, and write '?' where a value may be null"));
            }
        }
    }

    // Reported at the first type, since the baseline knows a finding by its line and usings come and go above it.
    private static void AnalyzeFile(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!HasDirective(root)
            && !IsMigration(root)
            && root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .FirstOrDefault(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) is { } type)
        {
            var name = type is BaseTypeDeclarationSyntax declared ? declared.Identifier : ((DelegateDeclarationSyntax)type).Identifier;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, name.GetLocation(), "Neither the file nor its project has null safety", "Write '#nullable enable' at the top of the file"));
        }
    }

    private static bool HasDirective(SyntaxNode root) =>
        root.ContainsDirectives && root.GetFirstDirective(directive => directive is NullableDirectiveTriviaSyntax { IsActive: true }) is not null;

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
