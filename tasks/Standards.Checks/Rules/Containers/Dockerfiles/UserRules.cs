using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>STD9101: the image does not run as root. STD9102: its user is a number, by which Kubernetes sees that it is not root.</summary>
internal static class UserRules
{
    // Programs that an entry point calls to give up root: it has to begin as root then.
    private static readonly string[] StepDowns = ["gosu", "su-exec", "setpriv", "s6-", "runuser", "chroot --userspec", "tini -g -- su"];

    public static void Check(DockerStage last, FindingSink sink)
    {
        var reference = last.Root.Reference;
        if (reference is not null && BaseImages.IsWindows(reference))
        {
            return;
        }

        var user = last.Last("USER");
        if (user is null)
        {
            if (reference is not null && BaseImages.StartsAsRoot(reference) && Runs(last, reference) && !StepsDown(last))
            {
                sink.Add(
                    RuleCatalog.DockerfileNonRootUser,
                    last.From.Offset,
                    $"the image runs as root: its last stage has no USER, and {ValueText.Quote(reference.Text)} starts as root",
                    Fix(reference));
            }

            return;
        }

        var name = last.User!;
        if (ImageReference.HoldsVariable(name) || name.Length == 0)
        {
            return;
        }

        if (name == "root" || name.All(c => c == '0'))
        {
            if (Runs(last, reference) && !StepsDown(last))
            {
                sink.Add(RuleCatalog.DockerfileNonRootUser, user.Offset, $"the image runs as root: its last USER is {ValueText.Quote(name)}", Fix(reference));
            }
        }
        else if (!name.All(char.IsAsciiDigit))
        {
            sink.Add(
                RuleCatalog.DockerfileNumericUser,
                user.Offset,
                $"the user {ValueText.Quote(name)} is a name, of which Kubernetes cannot tell whether it is root",
                reference is not null && BaseImages.IsDotnet(reference) && name == "app"
                    ? "Write 'USER $APP_UID', which is 1654"
                    : "Write its number, such as 'USER 1654'");
        }
    }

    private static string Fix(ImageReference? reference) => reference is not null && BaseImages.IsDotnet(reference)
        ? "Write 'USER $APP_UID' in front of ENTRYPOINT"
        : "Write 'USER 1654' in front of ENTRYPOINT, and let that user own the folders that are written to";

    // An image that starts nothing is one that others build on, or files to be copied out of it.
    private static bool Runs(DockerStage last, ImageReference? reference) =>
        last.Chain.Any(i => i.Keyword is "ENTRYPOINT" or "CMD") || (reference is not null && BaseImages.IsServer(reference));

    private static bool StepsDown(DockerStage last) =>
        last.Chain.Any(i => i.Keyword is "RUN" or "COPY" or "ENTRYPOINT" or "CMD"
            && Array.Exists(StepDowns, s => i.Script.Contains(s, StringComparison.Ordinal) || i.Words.Any(w => w.Value.Contains(s, StringComparison.Ordinal))));
}
