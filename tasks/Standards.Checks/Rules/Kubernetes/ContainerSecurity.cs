using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>What a container may do. What it does not say itself, its pod says, as far as pods can.</summary>
/// <param name="workload">The workload of the pod.</param>
/// <param name="container">The container.</param>
internal sealed class ContainerSecurity(Workload workload, Container container)
{
    private const string Block = "securityContext";

    /// <summary>Its own block.</summary>
    public PlacedNode Own { get; } = container.Node[Block];

    /// <summary>Whether it refuses to run as root, by its own word or its pod's.</summary>
    public PlacedNode NonRoot => Inherited("runAsNonRoot");

    /// <summary>The user that it runs as, by its own word or its pod's.</summary>
    public PlacedNode User => Inherited("runAsUser");

    /// <summary>Whether the user is root by number.</summary>
    public bool IsUserZero => User.Text == "0";

    /// <summary>Whether it is said to run as root.</summary>
    public bool IsRoot => IsUserZero || NonRoot.Boolean == false;

    /// <summary>Whether root is what the container is there for: it prepares the others, or belongs to its node.</summary>
    public bool MayBeRoot => container.IsInit || workload.IsNodeAgent;

    /// <summary>Whether it may do everything, so that what it drops says nothing.</summary>
    public bool IsPrivileged => Own["privileged"].Boolean == true;

    /// <summary>Whether it cannot get more rights than it starts with, or a variable says so.</summary>
    public bool HoldsRights => Own["allowPrivilegeEscalation"] is var node && (node.Boolean == false || (node.Text is { } text && Variable.Is(text)));

    /// <summary>Whether it gives up all capabilities.</summary>
    public bool DropsAll => Own["capabilities"]["drop"].Items.Any(c => c.Text?.Equals("ALL", StringComparison.OrdinalIgnoreCase) == true);

    private PlacedNode Inherited(string key) => Own[key] is { Exists: true } own ? own : workload.Pod[Block][key];
}
