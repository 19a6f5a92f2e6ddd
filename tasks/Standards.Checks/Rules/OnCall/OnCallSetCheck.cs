using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.OnCall;

/// <summary>
/// The documents that a service has: STD3541, STD3551, STD3556. Clauses: <c>incident-procedures</c>, <c>oncall-response</c>,
/// <c>oncall-before-first-shift</c>.
/// </summary>
public sealed class OnCallSetCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "oncall-set";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.IncidentProcedurePresence, RuleCatalog.OnCallHandbookPresence, RuleCatalog.OnCallOnboardingPresence,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path is OnCallDocuments.IncidentResponse or OnCallDocuments.Onboarding || OnCallDocuments.IsHandbook(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var serviceClass = context.Policy.Service.Class;
        if (serviceClass is not (ServiceClass.Service or ServiceClass.Worker))
        {
            yield break;
        }

        if (!files.Any(file => file.Path == OnCallDocuments.IncidentResponse))
        {
            yield return New(
                RuleCatalog.IncidentProcedurePresence,
                "there are no written procedures for incidents",
                $"Write '{OnCallDocuments.IncidentResponse}' with the severities SEV-1 to SEV-4, the response to each, and the escalation");
        }

        var hasHandbook = files.Any(OnCallDocuments.IsHandbook);
        if (!hasHandbook && serviceClass == ServiceClass.Service)
        {
            yield return New(
                RuleCatalog.OnCallHandbookPresence,
                "there is no on-call handbook",
                $"Write '{OnCallDocuments.Handbook}' with Rotation, Handoff and the checklists before, during and after a shift");
        }

        if (hasHandbook && !files.Any(file => file.Path == OnCallDocuments.Onboarding))
        {
            yield return New(
                RuleCatalog.OnCallOnboardingPresence,
                "there is no on-call onboarding",
                $"Write '{OnCallDocuments.Onboarding}' with Before the first shift, First week and Ongoing");
        }
    }

    private static Finding New(RuleDescriptor rule, string message, string fix) => new(rule, "", 0, 0, message, fix);
}
