namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>Which jobs of a pipeline end before another begins, and how a job is told to wait.</summary>
internal static class JobOrder
{
    /// <summary>The jobs that ended before a job begins; null when one of them is not known.</summary>
    public static IReadOnlyList<PipelineJob>? Before(PipelineJob job, PipelineJob[] jobs)
    {
        List<PipelineJob> found = [];
        var open = new Queue<PipelineJob>([job]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var next))
        {
            foreach (var name in next.Needs ?? [])
            {
                if (!seen.Add(name))
                {
                    continue;
                }

                if (Array.Find(jobs, j => j.Id == name) is not { } needed)
                {
                    return null;
                }

                found.Add(needed);
                open.Enqueue(needed);
            }
        }

        return found;
    }

    /// <summary>The name of a job without its stage.</summary>
    public static string Short(PipelineJob job) => job.Id[(job.Id.LastIndexOf('/') + 1)..];

    /// <summary>How a job is told to wait for another one.</summary>
    public static string Fix(PipelineFile file, PipelineJob needed) => file.Host switch
    {
        PipelineHost.GitHub => $"Write 'needs: [{Short(needed)}]'",
        PipelineHost.Azure => $"Write 'dependsOn: {Short(needed)}'",
        _ => $"Write 'needs: [{Short(needed)}]', or give it a later stage",
    };
}
