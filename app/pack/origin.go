package pack

// Where Placard comes from. Who releases it sets both before; until then the
// packages say so: software centres get no address and no pictures, and the
// maintainer's mail is one that nobody has.
const (
	// homePage is the address of the program's pages, without a slash at its end;
	// its pictures lie there in pictures/, as in .github/pictures.
	homePage = ""
	// maintainer is what packages name as such.
	maintainer = "The Placard authors <nobody@placard.invalid>"
)
