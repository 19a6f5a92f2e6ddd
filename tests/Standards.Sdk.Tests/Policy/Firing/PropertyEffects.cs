using Standards.Sdk.Tests.Code;
using Standards.Sdk.Tests.Coverage;
using Standards.Sdk.Tests.Evaluation;
using Standards.Sdk.Tests.Packages;
using Standards.Sdk.Tests.Rules;
using Standards.Sdk.Tests.TestRuns;

namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>For every property that a clause names, the test that shows what it does.</summary>
internal static class PropertyEffects
{
    public static IReadOnlyDictionary<string, (Type Class, string Method)> Tests { get; } = new SortedDictionary<string, (Type, string)>(StringComparer.Ordinal)
    {
        ["AnalysisLevel"] = Evaluated,
        ["DebugType"] = (typeof(PackageContentTests), nameof(PackageContentTests.Embedded_pdb_links_sources_to_the_commit)),
        ["Deterministic"] = (typeof(WeakenedPolicyRuleTests), nameof(WeakenedPolicyRuleTests.Weakened_properties)),
        ["EnableNETAnalyzers"] = Evaluated,
        ["EnablePackageValidation"] = Evaluated,
        ["EnforceCodeStyleInBuild"] = (typeof(AnalysisTests), nameof(AnalysisTests.Code_style_is_checked_on_ci_only)),
        ["GenerateDocumentationFile"] = (
            typeof(PackageContentTests), nameof(PackageContentTests.Pack_writes_one_package_with_documentation_and_without_symbols)),
        ["IsPackable"] = Evaluated,
        ["IsTestProject"] = (typeof(PackageContentTests), nameof(PackageContentTests.Test_project_has_no_documentation_and_needs_no_reference)),
        ["LangVersion"] = Evaluated,
        ["NuGetAudit"] = (typeof(VulnerablePackageTests), nameof(VulnerablePackageTests.Nothing_is_said_without_the_audit_but_by_the_policy)),
        ["NuGetAuditMode"] = (typeof(VulnerablePackageTests), nameof(VulnerablePackageTests.Direct_and_transitive_packages_warn_locally_and_fail_elsewhere)),
        ["Nullable"] = (typeof(AnalyzerFiringTests), nameof(AnalyzerFiringTests.Diagnostic_fires_at_its_line)),
        ["PublishRepositoryUrl"] = (typeof(PackageContentTests), nameof(PackageContentTests.Nuspec_names_repository_and_commit_and_no_package_of_the_policy)),
        ["RestoreLockedMode"] = (typeof(CentralPackageTests), nameof(CentralPackageTests.Lock_files_hold_on_CI)),
        ["RestorePackagesWithLockFile"] = (typeof(CentralPackageTests), nameof(CentralPackageTests.Lock_files_hold_on_CI)),
        ["StandardsAnalyzers"] = (typeof(PackageTests), nameof(PackageTests.Switch_takes_away_what_it_names)),
        ["StandardsRequireXmlDocumentation"] = (typeof(PackageTests), nameof(PackageTests.Documentation_switch_asks_for_comments)),
        ["StandardsComplexity"] = (typeof(ComplexityTests), nameof(ComplexityTests.Switch_leaves_complexity_out)),
        ["StandardsCoverage"] = (typeof(CoverageGateTests), nameof(CoverageGateTests.Solution_is_judged_by_the_sum_of_its_tests)),
        ["StandardsProvenance"] = (typeof(ProvenanceTests), nameof(ProvenanceTests.Package_and_published_folder_have_statements_that_verify)),
        ["StandardsSourceLink"] = (typeof(SourceLinkTests), nameof(SourceLinkTests.Without_our_source_link_the_sdk_is_as_it_was)),
        ["StandardsTargetFramework"] = (typeof(FrameworkTests), nameof(FrameworkTests.Default_is_applied_only_where_none_is_named)),
        ["StandardsTestFramework"] = (typeof(PackageContentTests), nameof(PackageContentTests.Test_project_has_no_documentation_and_needs_no_reference)),
        ["StandardsTestResults"] = (typeof(TestRunTests), nameof(TestRunTests.Run_of_a_solution_is_judged_by_its_results)),
        ["StandardsTestTimeout"] = (typeof(TestProjectTests), nameof(TestProjectTests.Time_limit_is_the_projects_choice)),
        ["TreatWarningsAsErrors"] = (typeof(AnalysisTests), nameof(AnalysisTests.Curated_rule_is_a_warning_locally_and_an_error_elsewhere)),
    };

    /// <summary>Only the value is compared, not what comes of it; too little for a clause of status <c>enforced</c>.</summary>
    public static (Type Class, string Method) Evaluated => (typeof(DefaultTests), nameof(DefaultTests.Documented_default_is_the_evaluated_value));
}
