using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Licences;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Rules.Licences;

/// <summary>
/// STD4300 to STD4304: the licences of the packages that a project uses. Those that go to the output need one that is allowed or was
/// decided on; those of the build and of tests need one that is not denied. What a referenced project brings, that project's own
/// build says.
/// </summary>
public sealed class LicenceCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LicenceDenied, RuleCatalog.LicenceAllowed, RuleCatalog.LicenceKnown, RuleCatalog.LicenceDecisionMatch, RuleCatalog.LicenceVerified,
    ];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context) =>
        project.Packages is { } packages ? new Run(project, packages, context).Findings() : [];

    private sealed class Run(ProjectFacts project, RestoredPackages packages, CheckContext context)
    {
        private readonly LicencePolicy _policy = context.Policy.Dependencies.Licences;
        private readonly LicenceJudge _judge = new(context.Policy.Dependencies.Licences);
        private readonly List<Finding> _findings = [];
        private readonly List<PackageUse> _absent = [];
        private PackagePlaces? _places;

        public IEnumerable<Finding> Findings()
        {
            var uses = PackageUses.Of(packages.Assets).Where(use => use.IsOwn).ToList();
            foreach (var use in uses)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                Check(use);
            }

            if (_absent.Count > 0)
            {
                _findings.Add(Absent(uses.Count));
            }

            return _findings.Limit();
        }

        private void Check(PackageUse use)
        {
            try
            {
                if (packages.Folder.Find(use.Library) is not { } folder || packages.Folder.ReadNuspec(use.Library) is not { } nuspec)
                {
                    _absent.Add(use);
                    return;
                }

                var licence = PackageLicenceReader.Read(nuspec, use.Library, folder);
                Check(use, licence, use.IsShipped && !nuspec.IsDevelopmentDependency && !project.IsTestProject);
            }
            catch (PackageDataException e)
            {
                var place = e.Position.Line > 0 ? FormattableString.Invariant($" (line {e.Position.Line}, column {e.Position.Column})") : "";
                Add(
                    RuleCatalog.LicenceVerified,
                    use,
                    $"the nuspec of package {Name(use)} {e.Message}{place}, so its licence is not verified",
                    $"Remove '{use.Library.Path}' from the package folder and run {RestoreCommand}; if it stays so the package is broken, and "
                        + $"another version is needed");
            }
        }

        private void Check(PackageUse use, PackageLicence licence, bool isShipped)
        {
            var decision = Decision(use.Library.Id, licence);
            var expression = licence.Expression ?? Decided(decision, licence);
            if (expression is not null && _judge.Judge(expression) is LicenceVerdict.Denied)
            {
                Add(
                    RuleCatalog.LicenceDenied,
                    use,
                    $"package {Name(use)} has the licence {expression} ({(licence.Expression is null ? "as decided" : licence.Where)}), which "
                        + $"'dependencies.licences.deny' rules out{Way(use)}",
                    use.Chain.Count == 0 ? "Use another package" : $"Use another package instead of {use.DirectId}");
            }
            else if (isShipped && decision is not null)
            {
                CheckDecision(use, licence, decision);
            }
            else if (isShipped && expression is null)
            {
                Add(
                    RuleCatalog.LicenceKnown,
                    use,
                    $"package {Name(use)} {licence.Problem}{Way(use)}",
                    $"Find out what it may be used for, then write '{LicenceFix.Decision(use.Library.Id, licence.Text)}' in "
                        + $"standards.yml, or use another package");
            }
            else if (isShipped && expression is not null && _judge.Judge(expression) is var verdict and not LicenceVerdict.Allowed)
            {
                var list = verdict == LicenceVerdict.Asked
                    ? "about which 'dependencies.licences.ask' wants a decision"
                    : "which 'dependencies.licences.allow' does not hold";
                Add(
                    RuleCatalog.LicenceAllowed,
                    use,
                    $"package {Name(use)} has the licence {expression} ({licence.Where}), {list}{Way(use)}",
                    $"When it may be used write '{LicenceFix.Decision(use.Library.Id, licence.Text)}' in standards.yml; otherwise use another package");
            }
        }

        // A decision about many packages speaks for those of which it is true, and about the others nothing is decided.
        private LicenceDecision? Decision(string id, PackageLicence licence) => _policy.Find(id) is not var (key, decision) ? null
            : !key.EndsWith('*') || IsAsDecided(licence, decision) ? decision
            : null;

        private static bool IsAsDecided(PackageLicence licence, LicenceDecision decision) => licence.Expression is { } expression
            ? LicenceExpressionParser.TryParse(decision.Licence)?.ToString() == expression.ToString()
            : decision.Licence == licence.Text || Decided(decision, licence) is not null;

        // Somebody who asked the author may say what the package does not.
        private static LicenceExpression? Decided(LicenceDecision? decision, PackageLicence licence) =>
            decision is null
                || decision.Licence == licence.Text
                || decision.Licence is "NONE"
                || decision.Licence.StartsWith("LicenseRef-text-", StringComparison.Ordinal)
                ? null
                : LicenceExpressionParser.TryParse(decision.Licence);

        private void CheckDecision(PackageUse use, PackageLicence licence, LicenceDecision decision)
        {
            if (IsAsDecided(licence, decision))
            {
                return;
            }

            var origin = context.Policy.Origins[$"dependencies.licences.packages.{_policy.Find(use.Library.Id)?.Key}"];
            var where = origin.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({origin.Layer}, line {origin.Line})") : "";
            var now = licence.Expression is null ? licence.Problem : $"has the licence {licence.Text} ({licence.Where})";
            Add(
                RuleCatalog.LicenceDecisionMatch,
                use,
                $"the decision about package '{use.Library.Id}'{where} is about the licence {ValueText.Quote(decision.Licence)}, but "
                    + $"{use.Library.Version} {now}{Way(use)}",
                $"Decide again: write 'licence: {LicenceFix.Scalar(licence.Text)}' there when it may still be used, or use another package");
        }

        private Finding Absent(int count) => new(
            RuleCatalog.LicenceVerified,
            project.Path,
            1,
            1,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the licences of {_absent.Count} of {count} packages are not verified, because they are in no package folder: "
                    + $"{Name(_absent[0])}{(_absent.Count > 1 ? " and others" : "")}"),
            $"Run {RestoreCommand}");

        private string RestoreCommand => $"'dotnet restore {CommandText.Word(project.Path)} --force'";

        private static string Name(PackageUse use) => $"'{use.Library.Id}' {use.Library.Version}";

        private static string Way(PackageUse use) => use.Chain.Count == 0 ? "" : $"; {string.Join(" > ", use.Chain)} brings it";

        private void Add(RuleDescriptor rule, PackageUse use, string message, string fix)
        {
            _places ??= new PackagePlaces(project, context.Snapshot.Root);
            _findings.Add(new Finding(rule, _places.Of(use), message, fix));
        }
    }
}
