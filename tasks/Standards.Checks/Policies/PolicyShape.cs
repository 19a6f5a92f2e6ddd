using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies.Layers;
using Standards.Checks.Rules.Complexity;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Rules.Ownership;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Policies;

/// <summary>The keys of a policy and the form of their values. A value that is wrong is reported, and the SDK's default stands in its place.</summary>
internal static class PolicyShape
{
    private static readonly Dictionary<string, Profile> Profiles = new(StringComparer.Ordinal)
    {
        ["adopt"] = Profile.Adopt,
        ["standard"] = Profile.Standard,
        ["strict"] = Profile.Strict,
    };

    private static readonly Dictionary<string, ServiceClass> ServiceClasses = new(StringComparer.Ordinal)
    {
        ["service"] = ServiceClass.Service,
        ["worker"] = ServiceClass.Worker,
        ["library"] = ServiceClass.Library,
        ["repository"] = ServiceClass.Repository,
    };

    /// <summary>The policy that a map says over the SDK's defaults; reports its unknown keys.</summary>
    public static Policy Read(PolicySection root, RuleBook rules)
    {
        _ = root.Integer("version", 1, 1, 1);
        var service = root.Section("service");
        var adr = root.Section("adr");
        var defaults = Policy.Default;
        var policy = new Policy
        {
            Profile = root.OneOf("profile", Profiles) ?? defaults.Profile,
            Tier = root.Integer("tier", 1, 4, 2) ?? defaults.Tier,
            Service = new ServicePolicy
            {
                Name = service.Text("name", "orders") ?? "",
                Class = service.OneOf("class", ServiceClasses) ?? defaults.Service.Class,
                Team = service.Text("team", "payments") ?? "",
            },
            Layout = LayoutPolicyReader.Read(root.Section("layout")),
            Adr = new AdrPolicy
            {
                Folder = adr.Folder("folder", "docs/adr") ?? defaults.Adr.Folder,
                Sections = adr.TextList("sections", "Context, Decision, Consequences") ?? defaults.Adr.Sections,
                ProposedDays = adr.Integer("proposedDays", 1, 3650, 90) ?? defaults.Adr.ProposedDays,
            },
            Ownership = OwnershipPolicyReader.Read(root.Section("ownership")),
            Containers = ContainerPolicyReader.Read(root.Section("containers")),
            Dependencies = DependencyPolicyReader.Read(root.Section("dependencies")),
            Documents = DocumentPolicyReader.Read(root.Section("documents")),
            Operations = OperationsPolicyReader.Read(root.Section("operations")),
            Complexity = ComplexityPolicyReader.Read(root.Section("complexity")),
            Coverage = CoveragePolicyReader.Read(root.Section("coverage")),
            Tests = TestPolicyReader.Read(root.Section("tests")),
            Secrets = SecretPolicyReader.Read(root.Section("secrets")),
            Rules = ReadRules(root.Section("rules"), rules),
            Budgets = ReadBudgets(root.Section("budgets")),
        };
        foreach (var section in (PolicySection[])[root, service, adr])
        {
            section.End();
        }

        return policy;
    }

    /// <summary>Severities by rule id; whether they may be set is judged where the layers meet.</summary>
    public static Dictionary<string, Severity> ReadRules(PolicySection section, RuleBook rules)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (key, value) in section.Entries)
        {
            if (rules.IsBroken(key.Value))
            {
                // What is wrong with its declaration is reported.
            }
            else if (rules.Find(key.Value) is not { } rule)
            {
                section.Report(RuleCatalog.STD0005, key, $"{ValueText.Quote(key.Value)} is not a rule of Standards.Sdk", rules.UnknownFix(key.Value));
            }
            else if (section.OneOf(value, key.Value, SeverityNames.All) is { } severity)
            {
                severities[rule.Id] = severity;
            }
        }

        return severities;
    }

    private static BudgetPolicy ReadBudgets(PolicySection section)
    {
        var projects = section.Section("projects");
        var sizes = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in projects.Entries)
        {
            if (projects.Size(value, key.Value) is { } bytes)
            {
                sizes[key.Value] = bytes;
            }
        }

        var budgets = new BudgetPolicy { Assembly = section.Size("assembly"), Projects = sizes };
        section.End();
        return budgets;
    }
}
