using System.Xml;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Xml;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>What the projects of a repository say of its proto files.</summary>
/// <param name="ClientFiles">Names of files of which projects make clients only: contracts of others.</param>
/// <param name="IsTranscoded">Whether a project serves its RPCs over HTTP too.</param>
internal sealed record ProtoProjects(IReadOnlySet<string> ClientFiles, bool IsTranscoded)
{
    private const string Transcoding = "Microsoft.AspNetCore.Grpc.JsonTranscoding";

    public static ProtoProjects Read(CheckContext context)
    {
        var (clients, others) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var isTranscoded = false;
        foreach (var project in context.Snapshot.Files.Where(file => ProjectFiles.IsProject(file.Path)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            TryRead(project, reader =>
            {
                if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Include") is { } include)
                {
                    Add(reader, include);
                }
            });
        }

        clients.ExceptWith(others);
        return new ProtoProjects(clients, isTranscoded);

        void Add(XmlReader reader, string include)
        {
            isTranscoded |= reader.LocalName == "PackageReference" && include == Transcoding;
            if (reader.LocalName == "Protobuf")
            {
                (reader.GetAttribute("GrpcServices") == "Client" ? clients : others).Add(include.Replace('\\', '/').Split('/')[^1]);
            }
        }
    }

    private static void TryRead(SourceFile project, Action<XmlReader> visit)
    {
        try
        {
            BoundedXml.Read(project, visit);
        }
        catch (UnreadableFileException)
        {
            // The finding of another check.
        }
    }
}
