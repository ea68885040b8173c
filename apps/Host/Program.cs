using Ashlar.Host;

return args switch
{
    ["seed", .. var rest] => await Verbs.SeedAsync(rest),
    ["check", .. var rest] => await Verbs.CheckAsync(rest),
    _ => await Verbs.ServeAsync(args),
};
