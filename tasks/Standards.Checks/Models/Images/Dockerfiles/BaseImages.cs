namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>What is known of base images that many use. Of others nothing is said.</summary>
internal static class BaseImages
{
    /// <summary>The user that images of .NET bring, as <c>APP_UID</c>.</summary>
    public const string DotnetUser = "1654";

    // Official images whose entry point gives up root by itself, or that start as a user of their own.
    private static readonly HashSet<string> Unprivileged = new(StringComparer.Ordinal)
    {
        "cassandra", "couchbase", "couchdb", "elasticsearch", "flink", "ghost", "haproxy", "influxdb", "jenkins", "kibana", "kong", "logstash", "mariadb",
        "memcached", "mongo", "mysql",
        "neo4j", "percona", "postgres", "rabbitmq", "redis", "solr", "sonarqube", "valkey", "varnish", "zookeeper",
    };

    // Official images that start a server without a word of the Dockerfile.
    private static readonly HashSet<string> Servers = new(StringComparer.Ordinal) { "caddy", "httpd", "nginx", "tomcat", "traefik" };

    // What Docker publishes under names without a slash. Another such name is an image that somebody built on the same machine.
    private static readonly HashSet<string> Officials =
    [
        .. Unprivileged, .. Servers,
        "adminer",
        "aerospike",
        "almalinux",
        "alpine",
        "alt",
        "amazoncorretto",
        "amazonlinux",
        "api-firewall",
        "arangodb",
        "archlinux",
        "backdrop",
        "bash",
        "bonita",
        "buildpack-deps",
        "busybox",
        "centos",
        "chronograf",
        "cirros",
        "clearlinux",
        "clefos",
        "clojure",
        "composer",
        "consul",
        "crate",
        "dart",
        "debian",
        "docker",
        "drupal",
        "eclipse-mosquitto",
        "eclipse-temurin",
        "elixir",
        "emqx",
        "erlang",
        "express-gateway",
        "fedora",
        "friendica",
        "gazebo",
        "gcc",
        "golang",
        "gradle",
        "groovy",
        "haskell",
        "haxe",
        "hello-world",
        "hitch",
        "hylang",
        "ibm-semeru-runtimes",
        "ibmjava",
        "irssi",
        "java",
        "jetty",
        "jobber",
        "joomla",
        "jruby",
        "julia",
        "kapacitor",
        "known",
        "krakend",
        "lightstreamer",
        "liquibase",
        "mageia",
        "matomo",
        "maven",
        "mediawiki",
        "mono",
        "monica",
        "mongo-express",
        "nats",
        "nats-streaming",
        "nextcloud",
        "nim",
        "node",
        "notary",
        "odoo",
        "open-liberty",
        "openjdk",
        "opensuse",
        "oraclelinux",
        "orientdb",
        "perl",
        "photon",
        "php",
        "php-zendserver",
        "phpmyadmin",
        "plone",
        "postfixadmin",
        "pypy",
        "python",
        "r-base",
        "rakudo-star",
        "rapidoid",
        "redmine",
        "registry",
        "rethinkdb",
        "rocket.chat",
        "rockylinux",
        "ros",
        "ruby",
        "rust",
        "sapmachine",
        "satosa",
        "sbt",
        "scratch",
        "silverpeas",
        "sl",
        "spark",
        "spiped",
        "storm",
        "swift",
        "swipl",
        "teamspeak", "telegraf", "thrift", "tomee", "ubuntu", "unit", "vault", "websphere-liberty", "wordpress", "xwiki", "yourls", "znc",
    ];

    private static readonly HashSet<string> Compilers =
        new(StringComparer.Ordinal) { "buildpack-deps", "gcc", "golang", "gradle", "haskell", "maven", "rust", "sbt", "swift" };

    // The same from other publishers and from mirrors, by the last name of the path: 'registry.example.com/hub/golang', 'ubi9/go-toolset'.
    private static readonly HashSet<string> CompilerNames = new(StringComparer.Ordinal)
    {
        "dotnet-sdk", "gcc", "go-toolset", "golang", "gradle", "maven", "rust", "rust-toolset",
    };

    // Those whose images with 'jdk' in the tag have the compiler of Java.
    private static readonly HashSet<string> Jdks = new(StringComparer.Ordinal) { "amazoncorretto", "eclipse-temurin", "openjdk" };

    /// <summary>Whether Microsoft publishes the image for .NET.</summary>
    public static bool IsDotnet(ImageReference image) => image.Registry == "mcr.microsoft.com" && image.Path.StartsWith("dotnet/", StringComparison.Ordinal);

    /// <summary>Whether it has the .NET SDK.</summary>
    public static bool IsDotnetSdk(ImageReference image) => IsDotnet(image) && image.Path.EndsWith("/sdk", StringComparison.Ordinal);

    /// <summary>Whether it runs Windows, which has no root and no signals.</summary>
    public static bool IsWindows(ImageReference image) =>
        image.Path.StartsWith("windows", StringComparison.Ordinal)
        || image.Name.StartsWith("docker.io/microsoft/", StringComparison.Ordinal)
        || (image.Tag is { } tag
            && (tag.Contains("nanoserver", StringComparison.Ordinal)
                || tag.Contains("windowsservercore", StringComparison.Ordinal)
                || tag.Contains("ltsc", StringComparison.Ordinal)));

    /// <summary>Whether a container of it runs as root when nothing else is said.</summary>
    public static bool StartsAsRoot(ImageReference image)
    {
        var tag = image.Tag ?? "";
        if (IsWindows(image) || tag.Contains("nonroot", StringComparison.Ordinal) || tag.Contains("unprivileged", StringComparison.Ordinal))
        {
            return false;
        }

        return IsDotnet(image)
            ? !tag.Contains("chiseled", StringComparison.Ordinal)
                && !tag.Contains("distroless", StringComparison.Ordinal)
                && !image.Path.Contains("/monitor", StringComparison.Ordinal)
            : Official(image) is { } name ? Officials.Contains(name) && !Unprivileged.Contains(name)
            : image.Name.StartsWith("gcr.io/distroless/", StringComparison.Ordinal);
    }

    /// <summary>Whether it starts something by itself, so that an image on it needs no entry point.</summary>
    public static bool IsServer(ImageReference image) => Official(image) is { } name && Servers.Contains(name);

    /// <summary>Whether it is there to compile, and larger than what runs needs.</summary>
    public static bool IsCompiler(ImageReference image) =>
        IsDotnetSdk(image)
        || image.Path.EndsWith("dotnet/sdk", StringComparison.Ordinal)
        || (Official(image) is { } name
            ? IsOfficialCompiler(name, image.Tag ?? "")
            : CompilerNames.Contains(image.Path[(image.Path.LastIndexOf('/') + 1)..]));

    /// <summary>Whether it was most likely built on the same machine: a name without a slash that is none of Docker's.</summary>
    public static bool IsLocal(ImageReference image) => Official(image) is { } name && !Officials.Contains(name);

    /// <summary>Whether it is the empty image.</summary>
    public static bool IsScratch(ImageReference image) => image.Text == "scratch";

    // The slim image of Swift is for what runs; those of buildpack-deps with 'curl' and 'scm' have no compiler.
    private static bool IsOfficialCompiler(string name, string tag) => name switch
    {
        "swift" => !tag.Contains("slim", StringComparison.Ordinal),
        "buildpack-deps" => !tag.EndsWith("curl", StringComparison.Ordinal) && !tag.EndsWith("scm", StringComparison.Ordinal),
        _ => Compilers.Contains(name) || (Jdks.Contains(name) && tag.Contains("jdk", StringComparison.Ordinal)),
    };

    private static string? Official(ImageReference image)
    {
        const string Library = "library/";
        return image.Registry == "docker.io" && image.Path.StartsWith(Library, StringComparison.Ordinal) ? image.Path[Library.Length..]
            : image.Registry == "public.ecr.aws" && image.Path.StartsWith("docker/library/", StringComparison.Ordinal) ? image.Path["docker/library/".Length..]
            : null;
    }
}
