using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>STD9105: no secret is written into the image. STD9106: no secret comes as a build argument.</summary>
internal static class SecretRules
{
    public static void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var instruction in file.Arguments.Concat(file.Stages.SelectMany(s => s.Instructions)).Where(i => i.Keyword is "ENV" or "ARG"))
        {
            foreach (var (name, value, offset) in instruction.Assignments.Where(a => SensitiveName.IsSecret(a.Name)))
            {
                var id = ValueText.Shorten(name).ToLowerInvariant();
                if (value is not null && SensitiveName.IsValue(value))
                {
                    sink.Add(
                        RuleCatalog.DockerfileSecret,
                        offset,
                        $"{instruction.Keyword} {ValueText.Quote(name)} holds a secret, which everybody reads who has the image",
                        $"Remove it, change the secret, and give it when the container starts; what the build needs comes with 'RUN "
                            + $"--mount=type=secret,id={id}'");
                }
                else if (instruction.Keyword == "ARG" && string.IsNullOrEmpty(value))
                {
                    sink.Add(
                        RuleCatalog.DockerfileBuildArgumentSecret,
                        offset,
                        $"the build argument {ValueText.Quote(name)} is for a secret, which stays in the history of the image",
                        $"Remove it, write 'RUN --mount=type=secret,id={id},env={ValueText.Shorten(name)}' where it is needed, and "
                            + $"build with '--secret id={id}'");
                }
            }
        }
    }
}
